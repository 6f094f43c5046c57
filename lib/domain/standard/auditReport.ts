import type { Application } from "../application";
import type { Reading } from "../documents/reading";
import { type Finding, type Severity, SEVERITIES } from "../findings/finding";
import { tenantFindings } from "../findings/rules";
import { baselinesInForce } from "../overview/totals";
import type { Snapshot } from "../snapshot";
import { type SortedFindings, sortFindings } from "../findings/acknowledgement";
import { type Drift, driftFrom, matchesStandard } from "./drift";

/** What an audit of a tenant comes to, with a standard or without one. */
export interface AuditReport {
  readonly tenantId: string;
  /** ISO 8601. */
  readonly readAt: string;
  /** In words: which baseline is in force. */
  readonly baseline: string;
  readonly applications: number;
  /** Listeners of all types. */
  readonly listeners: number;
  readonly findings: SortedFindings;
  /** Null where there is no standard to compare with. */
  readonly drift: Drift | null;
}

/** `applications` must be all of the tenant's. */
export function auditReport(
  tenantId: string,
  snapshot: Snapshot,
  applications: readonly Application[],
  standard: Reading | null,
): AuditReport {
  const appIds = new Set(applications.map(({ appId }) => appId));
  const findings = tenantFindings({ snapshot, appIds });
  return {
    tenantId,
    readAt: snapshot.readAt,
    baseline: baselinesInForce(snapshot),
    applications: applications.length,
    listeners: snapshot.total,
    findings: sortFindings(findings, standard?.acknowledged ?? []),
    drift: standard === null ? null : driftFrom(standard, snapshot, applications),
  };
}

/** From which severity on an open finding makes an audit fail. */
export type FailOn = Severity | "none";

/** Whether a pipeline should stop: the tenant differs from its standard, or a grave finding is open. */
export function fails({ findings, drift }: AuditReport, failOn: FailOn): boolean {
  if (drift !== null && !matchesStandard(drift)) return true;
  return findings.open.some((finding) => isAsGraveAs(finding, failOn));
}

export function isAsGraveAs({ severity }: Finding, least: FailOn): boolean {
  return least !== "none" && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
