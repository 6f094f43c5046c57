import type { NameOf } from "@/components/saving/operationText";
import { gained, lost, neutral, type Impact, type StatusChange } from "@/lib/regions/plan/impact";
import { RegionNames } from "./RegionNames";

interface ImpactListProps {
  readonly impacts: readonly Impact[];
  readonly nameOf: NameOf;
}

/** What applications gain and lose, those with the same changes together. */
export function ImpactList({ impacts, nameOf }: ImpactListProps) {
  return (
    <ul className="space-y-4">
      {impacts.map(({ appIds, changes, unpredictable }) => (
        <li key={appIds[0]} className="space-y-2 rounded-md border border-line px-4 py-3">
          <p className="font-semibold break-words">
            {appIds.map((appId) => nameOf(appId) ?? appId).join(", ")}
          </p>
          {unpredictable && (
            <p className="text-ink-muted">
              What applies today is not known, because Graph chooses between listeners of equal
              priority; afterwards it is.
            </p>
          )}
          <dl className="space-y-2">
            <Part title="Becomes reachable" changes={gained(changes)} />
            <Part title="No longer reachable" changes={lost(changes)} />
            <Part title="Stays as reachable as it is, set differently" changes={neutral(changes)} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Part(props: { readonly title: string; readonly changes: readonly StatusChange[] }) {
  const { title, changes } = props;
  if (changes.length === 0) return null;
  return (
    <div>
      <dt className="text-sm text-ink-muted">
        {title} ({changes.length})
      </dt>
      <dd>
        <RegionNames changes={changes} />
      </dd>
    </div>
  );
}
