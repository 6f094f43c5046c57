import type { RequestedChange, ReviewRequest } from "@/components/changes/request";
import type { Finding, Fix } from "@/lib/domain/findings/finding";
import { tenantFindings } from "@/lib/domain/findings/rules";
import { t } from "@/lib/i18n/t";

/** Names in a heading may be of any length. */
const LONGEST_HEADING = 200;

/** The review of one fix; asked again, it is made anew from what is found then. */
export function fixRequest(
  finding: Finding,
  { label, notes, targets }: Fix,
  appIds: ReadonlySet<string>,
): ReviewRequest {
  const isTheSame = (other: Finding) =>
    other.rule === finding.rule && other.listenerIds.join() === finding.listenerIds.join();
  return {
    heading: t`Fix: ${label}`.slice(0, LONGEST_HEADING),
    ...{ targets, warnings: notes },
    again: (snapshot) => {
      const now = tenantFindings({ snapshot, appIds }).find(isTheSame);
      return changeOf(now?.fixes.filter((fix) => fix.label === label) ?? []);
    },
  };
}

/** The review of every fix of a rule at once, for the findings that have exactly one. */
export function fixAllRequest(
  label: string,
  findings: readonly Finding[],
  appIds: ReadonlySet<string>,
): ReviewRequest | null {
  const fixes = onlyFixes(findings);
  const rule = findings[0]?.rule;
  if (fixes.length < 2) return null;
  return {
    heading: t`Fix all: ${label}`,
    ...changeOf(fixes),
    again: (snapshot) => {
      const now = tenantFindings({ snapshot, appIds }).filter((each) => each.rule === rule);
      return changeOf(onlyFixes(now));
    },
  };
}

export function onlyFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fixes }) => (fixes.length === 1 ? fixes : []));
}

function changeOf(fixes: readonly Fix[]): RequestedChange {
  return {
    targets: fixes.flatMap(({ targets }) => targets),
    warnings: [...new Set(fixes.flatMap(({ notes }) => notes))],
  };
}
