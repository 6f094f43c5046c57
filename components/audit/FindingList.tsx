import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { TenantFinding } from "@/lib/regions/audit/tenantFinding";
import { TENANT_RULES } from "@/lib/regions/audit/tenantFindings";
import type { Severity } from "@/lib/regions/findings/finding";

const SEVERITIES = {
  error: { label: "Error", icon: CircleAlert, tint: "text-danger" },
  warning: { label: "Warning", icon: TriangleAlert, tint: "text-blocked-ink" },
  note: { label: "Note", icon: Info, tint: "text-ink-muted" },
} as const satisfies Record<Severity, unknown>;

interface FindingListProps {
  readonly findings: readonly TenantFinding[];
  readonly names: ReadonlyMap<string, string>;
}

/** What the rules report, the gravest first, each rule once with all that it found. */
export function FindingList({ findings, names }: FindingListProps) {
  const rules = TENANT_RULES.filter(({ id }) => findings.some(({ rule }) => rule === id));
  return (
    <section aria-labelledby="audit-findings" className="space-y-3">
      <h2 id="audit-findings" className="text-lg font-semibold">
        Findings <span className="font-normal text-ink-muted">{findings.length}</span>
      </h2>
      {findings.length === 0 && (
        <p className="text-ink-muted">Nothing is found: no rule has anything to report.</p>
      )}
      <ul className="divide-y divide-line rounded-md border border-line bg-panel empty:hidden">
        {rules.map(({ id, severity, label, why }) => {
          const { label: word, icon: Icon, tint } = SEVERITIES[severity];
          return (
            <li key={id} data-rule={id} className="flex gap-3 px-4 py-3">
              <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${tint}`} />
              <div className="min-w-0 space-y-1">
                <h3 className="font-semibold">
                  <span className="sr-only">{word}: </span>
                  {label}
                </h3>
                <p className="text-sm text-ink-muted">{why}</p>
                <ul className="list-disc space-y-0.5 pl-5">
                  {findings
                    .filter(({ rule }) => rule === id)
                    .map((finding) => (
                      <li key={finding.detail} className="break-words">
                        <Detail finding={finding} names={names} />
                      </li>
                    ))}
                </ul>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** More applications than these are counted, not named. */
const MOST_NAMED = 3;

function Detail({
  finding: { rule, detail, listenerIds, appIds },
  names,
}: {
  readonly finding: TenantFinding;
  readonly names: ReadonlyMap<string, string>;
}) {
  const [only, ...others] = listenerIds;
  const known = appIds.filter((appId) => names.has(appId));
  const named = known.length <= MOST_NAMED && rule !== "no-listener";
  return (
    <>
      {only !== undefined && others.length === 0 ? (
        <Link href={`/audit/${only}`} className="text-accent underline">
          {detail}
        </Link>
      ) : (
        detail
      )}
      {named && known.length > 0 && (
        <span className="text-ink-muted">
          , for {known.map((appId) => names.get(appId) || appId).join(", ")}
        </span>
      )}
    </>
  );
}
