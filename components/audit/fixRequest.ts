import type { RequestedChange, ReviewRequest } from "@/components/changes/request";
import type { Finding, Mend } from "@/lib/domain/findings/finding";
import { tenantFindings } from "@/lib/domain/findings/rules";

/** Names in a heading may be of any length. */
const LONGEST_HEADING = 200;

/** The review of one fix; asked again, it is made anew from what is found then. */
export function fixRequest(
  finding: Finding,
  { label, notes, targets }: Mend,
  appIds: ReadonlySet<string>,
): ReviewRequest {
  const isTheSame = (other: Finding) =>
    other.rule === finding.rule && other.listenerIds.join() === finding.listenerIds.join();
  return {
    heading: `Fix: ${label}`.slice(0, LONGEST_HEADING),
    ...{ targets, warnings: notes },
    again: (snapshot) => {
      const now = tenantFindings({ snapshot, appIds }).find(isTheSame);
      return changeOf(now?.mends.filter((mend) => mend.label === label) ?? []);
    },
  };
}

/** The review of every fix of a rule at once, for the findings that have exactly one. */
export function fixAllRequest(
  label: string,
  findings: readonly Finding[],
  appIds: ReadonlySet<string>,
): ReviewRequest | null {
  const mends = onlyFixes(findings);
  const rule = findings[0]?.rule;
  if (mends.length < 2) return null;
  return {
    heading: `Fix all: ${label}`,
    ...changeOf(mends),
    again: (snapshot) => {
      const now = tenantFindings({ snapshot, appIds }).filter((each) => each.rule === rule);
      return changeOf(onlyFixes(now));
    },
  };
}

export function onlyFixes(findings: readonly Finding[]): Mend[] {
  return findings.flatMap(({ mends }) => (mends.length === 1 ? mends : []));
}

function changeOf(mends: readonly Mend[]): RequestedChange {
  return {
    targets: mends.flatMap(({ targets }) => targets),
    warnings: [...new Set(mends.flatMap(({ notes }) => notes))],
  };
}
