interface AppNamesProps {
  readonly appIds: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly complete: boolean;
}

/** Applications by name; ids that no application has are marked. Names are text and no more. */
export function AppNames({ appIds, names, complete }: AppNamesProps) {
  if (appIds.length === 0) return "None";
  const gone = complete ? appIds.filter((appId) => !names.has(appId)) : [];
  const known = appIds.filter((appId) => !gone.includes(appId));
  return (
    <span className="break-words">
      {known.map((appId) => names.get(appId) || appId).join(", ")}
      {gone.map((appId) => (
        <span key={appId} className="text-danger">
          {" "}
          <code className="break-all">{appId}</code> (does not exist any more)
        </span>
      ))}
    </span>
  );
}
