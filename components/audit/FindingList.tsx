import { clsx } from "clsx";
import { useState } from "react";
import type { Finding, Rule } from "@/lib/domain/findings/finding";
import { RULES } from "@/lib/domain/findings/rules";
import type { Audited } from "./useAudit";
import { useAccount } from "@/components/session/AccountProvider";
import { useReview } from "@/components/changes/useReview";
import { Part } from "@/components/ui/Part";
import { Button } from "@/components/ui/Button";
import { SEVERITY_LOOKS } from "@/components/ui/severity";
import { figure } from "@/lib/domain/format";
import { groupBy } from "@/lib/domain/groupBy";
import { AcknowledgeButton } from "./AcknowledgeButton";
import { CodesButton } from "./CodesButton";
import { FindingDetail } from "./FindingDetail";
import { fixAllRequest, fixRequest, onlyFixes } from "./fixRequest";
import { SeverityChips } from "./SeverityChips";
import { useAuditUrl } from "./urlState";
import { t } from "@/lib/i18n/t";

interface FindingListProps {
  readonly audit: Audited;
  readonly findings: readonly Finding[];
  /** Those of the severities that the address asks for, with chips to ask. */
  readonly filtered?: boolean;
}

/** What the rules report and nobody has accepted, the gravest first, each rule once. */
export function FindingList({ audit, findings, filtered = false }: FindingListProps) {
  const [{ severity }] = useAuditUrl();
  const wanted = filtered && severity.length > 0;
  const shown = wanted ? findings.filter((each) => severity.includes(each.severity)) : findings;
  const groups = groupBy(shown, ({ rule }) => rule);
  return (
    <Part plain title={t`Findings`} count={findings.length}>
      {filtered && findings.length > 0 && <SeverityChips findings={findings} />}
      {shown.length === 0 ? (
        <p className="text-ink-muted">
          {findings.length === 0 ? t`No findings.` : t`No findings of this severity.`}
        </p>
      ) : (
        <ul className="audit-box divide-y divide-line rounded-md border border-line bg-panel">
          {RULES.map((rule) => {
            const ofRule = groups.get(rule.id);
            return (
              ofRule && <RuleFindings key={rule.id} rule={rule} findings={ofRule} audit={audit} />
            );
          })}
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
    <li data-rule={id} className="audit-group flex gap-3 px-4 py-3">
      <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${tint}`} />
      <div className="min-w-0 grow space-y-1">
        <h3 className="font-semibold">
          <span className="sr-only">{word}: </span>
          {label}
          {findings.length > 1 && (
            <span className="font-normal text-ink-muted"> {figure(findings.length)}</span>
          )}
        </h3>
        <p className="text-sm text-ink-muted">
          {why} {!hasFixes && advice}{" "}
          {source !== undefined && (
            <a href={source.url} target="_blank" rel="noreferrer" className="underline">
              {source.date === undefined ? source.title : t`${source.title}, ${source.date}`}
            </a>
          )}
        </p>
        {all !== null && (
          <Button size="sm" className="print:hidden" onClick={() => openReview(all)}>
            {t`Fix all ${onlyFixes(findings).length}`}
          </Button>
        )}
        <Instances findings={findings} audit={audit} />
      </div>
    </li>
  );
}

/** Up to so many are all shown; of more the first, until somebody asks. */
const MOST_AT_ONCE = 10;
const FIRST = 5;

/** What one rule found, a row each. On paper all of them. */
function Instances({ findings, audit }: Omit<RuleFindingsProps, "rule">) {
  const [all, setAll] = useState(false);
  const isCut = !all && findings.length > MOST_AT_ONCE;
  return (
    <>
      <ul className="divide-y divide-line">
        {findings.map((finding, index) => (
          <OneFinding
            key={`${finding.detail} ${finding.listenerIds.join()}`}
            finding={finding}
            audit={audit}
            hidden={isCut && index >= FIRST}
          />
        ))}
      </ul>
      {isCut && (
        <Button size="sm" className="print:hidden" onClick={() => setAll(true)}>
          {t`Show all ${findings.length}`}
        </Button>
      )}
    </>
  );
}

interface OneFindingProps {
  readonly finding: Finding;
  readonly audit: Audited;
  /** Not on screen, and on paper, where nothing can be done with it. */
  readonly hidden: boolean;
}

function OneFinding({ finding, hidden, audit }: OneFindingProps) {
  return (
    <li
      className={clsx(
        "flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1 break-words print:flex",
        hidden ? "hidden" : "flex",
      )}
    >
      <div className="min-w-0 max-w-full">
        <FindingDetail finding={finding} names={audit.names} />{" "}
        {!hidden && <CodesButton finding={finding} />}
      </div>
      {!hidden && <Acts finding={finding} audit={audit} />}
    </li>
  );
}

function Acts({ finding, audit: { appIds, standard } }: Omit<OneFindingProps, "hidden">) {
  const { abilities } = useAccount();
  const openReview = useReview();
  const fixes = abilities.canWrite === false ? [] : finding.fixes;
  return (
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
  );
}
