import { PageLink } from "@/components/ui/PageLink";
import type { Listener } from "@/lib/domain/listener";
import { isKnownCode } from "@/lib/geo/codes";
import { namesOf } from "@/lib/domain/rows";
import { ascending } from "@/lib/domain/settings";
import type { Audited } from "./useAudit";
import { isolated, legible } from "@/lib/domain/shownName";

interface ListenerReportProps {
  readonly audit: Audited;
  readonly listener: Listener;
}

/** One listener, as an auditor wants it. */
export function ListenerReport({ audit, listener }: ListenerReportProps) {
  const { id, displayName, priority, allApplications, appIds, sms, voice } = listener;
  return (
    <article
      aria-label={legible(displayName ?? id)}
      className="space-y-2 rounded-md border border-line bg-panel px-4 py-3"
    >
      <header>
        <h3 className="font-semibold break-words">
          <PageLink
            href={`/audit/${id}`}
            className="inline-block min-h-6 max-w-full py-0.5 text-accent underline"
          >
            {legible(displayName ?? "Unnamed listener")}
          </PageLink>
        </h3>
        <p className="text-sm text-ink-muted">
          <code className="break-all">{id}</code>, priority {priority}
        </p>
      </header>
      <dl className="space-y-1 text-sm">
        <div>
          <dt className="font-medium">Applications</dt>
          <dd>{allApplications ? "All" : <AppNames appIds={appIds} audit={audit} />}</dd>
        </div>
        <CodeList title="SMS: opted in" codes={sms.include} />
        <CodeList title="SMS: excluded" codes={sms.exclude} />
        <CodeList title="Voice: opted in" codes={voice.include} />
        <CodeList title="Voice: excluded" codes={voice.exclude} />
      </dl>
    </article>
  );
}

interface AppNamesProps {
  readonly audit: Audited;
  readonly appIds: readonly string[];
}

/** Applications by name; ids that no application has are marked. Names are text and no more. */
function AppNames({ audit: { names, complete }, appIds }: AppNamesProps) {
  if (appIds.length === 0) return "None";
  // Until all applications are read, none counts as gone.
  const gone = complete ? appIds.filter((appId) => !names.has(appId)) : [];
  const known = appIds.filter((appId) => !gone.includes(appId));
  return (
    <span className="break-words">
      {known.map((appId) => isolated(names.get(appId) || appId)).join(", ")}
      {gone.map((appId) => (
        <span key={appId} className="text-danger">
          {" "}
          <code className="break-all">{appId}</code> (no longer exists)
        </span>
      ))}
    </span>
  );
}

/** The codes of one list with their territories, each once and in order. */
function CodeList({ title, codes }: { readonly title: string; readonly codes: readonly number[] }) {
  const sorted = ascending(codes);
  if (sorted.length === 0) return null;
  return (
    <div>
      <dt className="font-medium">
        {title} ({sorted.length})
      </dt>
      <dd>
        {sorted
          .map((code) =>
            isKnownCode(code)
              ? `${namesOf(code).join(", ")} (+${code})`
              : `not a calling code (${code})`,
          )
          .join("; ")}
      </dd>
    </div>
  );
}
