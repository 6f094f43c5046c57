import type { Finding, Rule } from "@/lib/domain/findings/finding";
import { RULES } from "@/lib/domain/findings/rules";
import type { Audited } from "./useAudit";
import { useAccount } from "@/components/session/AccountProvider";
import { useReview } from "@/components/changes/useReview";
import { Part } from "@/components/ui/Part";
import { Button } from "@/components/ui/Button";
import { SEVERITY_LOOKS } from "@/components/ui/severity";
import { AcknowledgeButton } from "./AcknowledgeButton";
import { FindingDetail } from "./FindingDetail";
import { fixAllRequest, fixRequest, onlyFixes } from "./fixRequest";

interface FindingListProps {
  readonly audit: Audited;
  readonly findings: readonly Finding[];
}

/** What the rules report and nobody has accepted, the gravest first, each rule once. */
export function FindingList({ audit, findings }: FindingListProps) {
  const rules = RULES.filter(({ id }) => findings.some(({ rule }) => rule === id));
  return (
    <Part plain title="Findings" count={findings.length}>
      {findings.length === 0 ? (
        <p className="text-ink-muted">No findings.</p>
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
    </Part>
  );
}

interface RuleFindingsProps {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
  readonly audit: Audited;
}

/** One rule with all that it found: why it matters, and what takes it away. */
function RuleFindings({ rule, findings, audit }: RuleFindingsProps) {
  const { id, severity, label, why, advice, source } = rule;
  const { word, icon: Icon, tint } = SEVERITY_LOOKS[severity];
  const { abilities } = useAccount();
  const openReview = useReview();
  const mayFix = abilities.canWrite !== false;
  const all = mayFix ? fixAllRequest(label, findings, audit.appIds) : null;
  const hasFixes = findings.some(({ fixes }) => fixes.length > 0);
  return (
    <li data-rule={id} className="flex gap-3 px-4 py-3">
      <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${tint}`} />
      <div className="min-w-0 grow space-y-1">
        <h3 className="font-semibold">
          <span className="sr-only">{word}: </span>
          {label}
        </h3>
        <p className="text-sm text-ink-muted">
          {why} {!hasFixes && advice}{" "}
          {source !== undefined && (
            <a href={source.url} target="_blank" rel="noreferrer" className="underline">
              {source.title}
              {source.date !== undefined && `, ${source.date}`}
            </a>
          )}
        </p>
        {all !== null && (
          <Button size="sm" className="print:hidden" onClick={() => openReview(all)}>
            Fix all {onlyFixes(findings).length}
          </Button>
        )}
        <ul className="space-y-1">
          {findings.map((finding) => (
            <OneFinding
              key={`${finding.detail} ${finding.listenerIds.join()}`}
              finding={finding}
              audit={audit}
            />
          ))}
        </ul>
      </div>
    </li>
  );
}

interface OneFindingProps {
  readonly finding: Finding;
  readonly audit: Audited;
}

function OneFinding({ finding, audit: { names, appIds, standard } }: OneFindingProps) {
  const { abilities } = useAccount();
  const openReview = useReview();
  const fixes = abilities.canWrite === false ? [] : finding.fixes;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 break-words">
      <div className="min-w-0 max-w-full">
        <FindingDetail finding={finding} names={names} />
      </div>
      <div className="flex max-w-full min-w-0 flex-wrap gap-1.5 print:hidden">
        {fixes.map((fix) => (
          <Button
            key={fix.label}
            size="sm"
            wraps
            onClick={() => openReview(fixRequest(finding, fix, appIds))}
          >
            {fix.label}
          </Button>
        ))}
        <AcknowledgeButton finding={finding} standard={standard} />
      </div>
    </li>
  );
}
