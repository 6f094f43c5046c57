import type { Finding } from "@/lib/domain/findings/finding";
import { RULES } from "@/lib/domain/findings/rules";
import { RuleFindings } from "./RuleFindings";
import type { Audited } from "./useAudit";

interface FindingListProps {
  readonly audit: Audited;
  readonly findings: readonly Finding[];
}

/** What the rules report and nobody has accepted, the gravest first, each rule once. */
export function FindingList({ audit, findings }: FindingListProps) {
  const rules = RULES.filter(({ id }) => findings.some(({ rule }) => rule === id));
  return (
    <section aria-labelledby="audit-findings" className="space-y-3">
      <h2 id="audit-findings" className="text-lg font-semibold">
        Findings <span className="font-normal text-ink-muted">{findings.length}</span>
      </h2>
      {findings.length === 0 ? (
        <p className="text-ink-muted">Nothing is found: no rule has anything to report.</p>
      ) : (
        <ul className="divide-y divide-line rounded-md border border-line bg-panel">
          {rules.map((rule) => (
            <RuleFindings
              key={rule.id}
              rule={rule}
              findings={findings.filter((finding) => finding.rule === rule.id)}
              audit={audit}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
