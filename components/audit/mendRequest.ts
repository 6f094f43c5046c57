import type { RequestedChange, ReviewRequest } from "@/components/changes/request";
import type { Finding, Mend } from "@/lib/domain/findings/finding";
import { tenantFindings } from "@/lib/domain/findings/tenantFindings";

/** Names in a heading may be of any length. */
const LONGEST_HEADING = 200;

/** The review of one mend; asked again, it is made for what is found then. */
export function mendRequest(
  finding: Finding,
  { label, notes, targets }: Mend,
  appIds: ReadonlySet<string>,
): ReviewRequest {
  const isTheSame = (other: Finding) =>
    other.rule === finding.rule && other.listenerIds.join() === finding.listenerIds.join();
  return {
    heading: `Mend: ${label}`.slice(0, LONGEST_HEADING),
    ...{ targets, warnings: notes },
    again: (snapshot) => {
      const now = tenantFindings({ snapshot, appIds }).find(isTheSame);
      return changeOf(now?.mends.filter((mend) => mend.label === label) ?? []);
    },
  };
}

/** The review of all mends of a rule at once: of those findings that can be mended in one way only. */
export function mendAllRequest(
  label: string,
  findings: readonly Finding[],
  appIds: ReadonlySet<string>,
): ReviewRequest | null {
  const mends = onlyMends(findings);
  const rule = findings[0]?.rule;
  if (mends.length < 2) return null;
  return {
    heading: `Mend all: ${label}`,
    ...changeOf(mends),
    again: (snapshot) => {
      const now = tenantFindings({ snapshot, appIds }).filter((each) => each.rule === rule);
      return changeOf(onlyMends(now));
    },
  };
}

export function onlyMends(findings: readonly Finding[]): Mend[] {
  return findings.flatMap(({ mends }) => (mends.length === 1 ? mends : []));
}

function changeOf(mends: readonly Mend[]): RequestedChange {
  return {
    targets: mends.flatMap(({ targets }) => targets),
    warnings: [...new Set(mends.flatMap(({ notes }) => notes))],
  };
}
