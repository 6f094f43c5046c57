import { PageLink } from "@/components/ui/PageLink";
import { rich } from "@/components/ui/rich";
import type { Listener } from "@/lib/domain/listener";
import { MOST_CODES_NAMED, inSequence, listed } from "@/lib/domain/format";
import { reachableBy } from "@/lib/domain/reach/reach";
import { CODES } from "@/lib/geo/codes";
import { ascending } from "@/lib/domain/settings";
import { regionText } from "@/lib/domain/rows";
import type { Audited } from "./useAudit";
import { isolated, legible } from "@/lib/domain/shownName";
import { plural, t } from "@/lib/i18n/t";

interface ListenerReportProps {
  readonly audit: Audited;
  readonly listener: Listener;
}

/** One listener, as an auditor wants it. */
export function ListenerReport({ audit, listener }: ListenerReportProps) {
  const { id, displayName, priority, allApplications, appIds, sms, voice } = listener;
  const shownId = <code className="break-all">{id}</code>;
  return (
    <article
      aria-label={legible(displayName ?? id)}
      className="audit-box space-y-2 rounded-md border border-line bg-panel px-4 py-3"
    >
      <header>
        <h3 className="font-semibold break-words">
          <PageLink
            href={`/audit/${id}`}
            className="inline-block min-h-6 max-w-full py-0.5 text-accent underline"
          >
            {legible(displayName ?? t`Unnamed listener`)}
          </PageLink>
        </h3>
        <p className="text-sm text-ink-muted">{rich`${shownId}, priority ${String(priority)}`}</p>
      </header>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[13rem_minmax(0,1fr)] print:grid-cols-[42mm_minmax(0,1fr)]">
        <dt className="font-medium">{t`Applications`}</dt>
        <dd className="min-w-0">
          {allApplications ? t`All` : <AppNames appIds={appIds} audit={audit} />}
        </dd>
        <dt className="font-medium">{t`SMS: reachable codes`}</dt>
        <dd>{reachableText(listener)}</dd>
        <CodeList title={t`SMS: opted in`} codes={sms.include} />
        <CodeList title={t`SMS: excluded`} codes={sms.exclude} />
        <CodeList title={t`Voice: opted in`} codes={voice.include} />
        <CodeList title={t`Voice: excluded`} codes={voice.exclude} />
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
  if (appIds.length === 0) return t`None`;
  // Until all applications are read, none counts as gone.
  const gone = complete ? appIds.filter((appId) => !names.has(appId)) : [];
  const known = appIds.filter((appId) => !gone.includes(appId));
  return (
    <span className="break-words">
      {listed(known.map((appId) => isolated(names.get(appId) || appId)))}
      {gone.map((appId) => (
        <span key={appId} className="text-danger">
          {" "}
          {rich`${(<code className="break-all">{appId}</code>)} (no longer exists)`}
        </span>
      ))}
    </span>
  );
}

interface CodeListProps {
  readonly title: string;
  readonly codes: readonly number[];
}

/** The codes of one list with their territories, each once and in order; many are folded, but on paper. */
function CodeList({ title, codes }: CodeListProps) {
  const sorted = ascending(codes);
  if (sorted.length === 0) return null;
  const names = inSequence(sorted.map(regionText));
  return (
    <>
      <dt className="font-medium">{t`${title} (${sorted.length})`}</dt>
      <dd className="min-w-0">
        {sorted.length <= MOST_CODES_NAMED ? (
          names
        ) : (
          <details>
            <summary className="min-h-6">{plural(sorted.length)`# code|# codes`}</summary>
            <p>{names}</p>
          </details>
        )}
      </dd>
    </>
  );
}

/** "121 of 243": to how many calling codes a listener lets Microsoft send by SMS. */
function reachableText(listener: Listener): string {
  return t`${reachableBy(listener, "sms").length} of ${CODES.length}`;
}
