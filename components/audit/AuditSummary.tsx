import { memo, useCallback, useMemo } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Legend } from "@/components/picture/Legend";
import { DRAWN_CODES } from "@/components/picture/outlinesOf";
import type { Look } from "@/components/picture/look";
import { SmallMap } from "@/components/picture/SmallMap";
import { Skeleton } from "@/components/ui/Skeleton";
import { momentText } from "@/lib/domain/format";
import { baselinesInForce } from "@/lib/domain/overview/totals";
import { effectGroups, heatOf, reachOfCodes } from "@/lib/domain/reach/reach";
import { type Snapshot, LISTENER_LIMIT } from "@/lib/domain/snapshot";
import { countBySeverity } from "@/lib/domain/standard/formats/reportInput";
import { plural, t } from "@/lib/i18n/t";
import type { ListenerListProps } from "./ListenerList";
import type { Audited } from "./useAudit";

/** What a report must say of itself, and how the tenant stands at a glance. */
export function AuditSummary({ audit, snapshot }: ListenerListProps) {
  return (
    <div className="audit-box grid gap-x-8 gap-y-4 rounded-md border border-line bg-panel px-4 py-4 md:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
      {audit.complete ? (
        <TenantMap appIds={audit.appIds} snapshot={snapshot} />
      ) : (
        !audit.applications.isError && <Skeleton className="aspect-[9800/4240]" />
      )}
      <Facts audit={audit} snapshot={snapshot} />
    </div>
  );
}

interface TenantMapProps {
  readonly appIds: ReadonlySet<string>;
  readonly snapshot: Snapshot;
}

/** In which share of the applications each region is reachable; once all are known. */
const TenantMap = memo(function TenantMap({ appIds, snapshot }: TenantMapProps) {
  const looks = useMemo(() => looksOf(snapshot, [...appIds]), [snapshot, appIds]);
  const lookOf = useCallback((code: number): Look => looks.get(code) ?? "share-0", [looks]);
  const shown = useMemo(() => [...new Set([...DRAWN_CODES].map(lookOf))], [lookOf]);
  const caption = plural(
    appIds.size,
  )`Share of # application that can send SMS to each region|Share of # applications that can send SMS to each region`;
  return (
    <figure className="min-w-0 space-y-2">
      <SmallMap label={t`World map. ${caption}.`} lookOf={lookOf} />
      <figcaption className="space-y-1">
        <p className="text-sm font-medium">{caption}</p>
        <Legend looks={shown} />
      </figcaption>
    </figure>
  );
});

function looksOf(snapshot: Snapshot, appIds: readonly string[]): ReadonlyMap<number, Look> {
  const reaches = reachOfCodes(effectGroups(snapshot, appIds), "sms");
  return new Map(
    [...reaches].map(([code, reach]) => [code, `share-${heatOf(reach) ?? 0}` as const]),
  );
}

/** Of which tenant, read by whom, when, on which baseline, and what it comes to. */
function Facts({ audit, snapshot }: ListenerListProps) {
  const { tenantName, tenantId, name, userName } = useAccount();
  const facts = [
    [t`Tenant`, `${tenantName ?? ""} ${tenantId}`],
    [t`Read by`, t`${name} (${userName})`],
    [t`Read at`, momentText(snapshot.readAt)],
    [t`Baseline`, baselinesInForce(snapshot)],
    [t`Listeners used`, t`${snapshot.total} of ${LISTENER_LIMIT}`],
    [t`Findings`, findingsText(audit)],
  ] as const;
  return (
    <dl className="min-w-0 divide-y divide-line">
      {facts.map(([label, value]) => (
        <div key={label} className="flex gap-x-4 py-1.5">
          <dt className="w-28 shrink-0 text-ink-muted">{label}</dt>
          <dd className="min-w-0 font-medium break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** "1 error, 9 warnings and 8 notes open, 2 acknowledged". */
function findingsText({ sorted: { open, accepted } }: Audited): string {
  const { error, warning, note } = countBySeverity(open);
  const errors = plural(error)`# error|# errors`;
  const warnings = plural(warning)`# warning|# warnings`;
  const notes = plural(note)`# note|# notes`;
  return t`${errors}, ${warnings} and ${notes} open, ${accepted.length} acknowledged`;
}
