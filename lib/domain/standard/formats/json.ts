import type { Finding } from "../../findings/finding";
import type { Acknowledgement } from "../../findings/acknowledgement";
import { type AuditReport, fails } from "../auditReport";
import type { Drift } from "../drift";
import { safeJson } from "@/lib/domain/plain";
import { type ReportInput, countBySeverity } from "./reportInput";

/** The audit for programs. Keys are added and never renamed while the version stays. */
export function auditAsJson({ report, failOn, standard }: ReportInput): string {
  const text = safeJson(
    {
      format: "dialgate-audit",
      version: 1,
      tenantId: report.tenantId,
      readAt: report.readAt,
      baseline: report.baseline,
      applications: report.applications,
      listeners: report.listeners,
      standard: standard?.name ?? null,
      failOn,
      failed: fails(report, failOn),
      counts: countsOf(report),
      findings: {
        open: report.findings.open.map(finding),
        accepted: report.findings.accepted.map((each) => ({
          ...finding(each.finding),
          acknowledged: signed(each.by),
        })),
        stale: report.findings.stale,
      },
      drift: report.drift === null ? null : driftOf(report.drift),
    },
    2,
  );
  return `${text}\n`;
}

function countsOf({ findings, drift }: AuditReport) {
  return {
    open: countBySeverity(findings.open),
    accepted: findings.accepted.length,
    stale: findings.stale.length,
    ...(drift === null
      ? {}
      : {
          different: drift.different.length,
          added: drift.added.length,
          missing: drift.missing.length,
          unpredictable: drift.unpredictable.length,
          problems: drift.problems.length,
          unchanged: unchangedIn(drift),
        }),
  };
}

/** Ways to fix are for people who review them. */
function finding({ rule, severity, label, detail, codes, listenerIds, appIds }: Finding) {
  return { rule, severity, label, detail, codes, listenerIds, appIds };
}

function signed({ reason, by, at }: Acknowledgement) {
  return { reason, by: by ?? null, at: at ?? null };
}

function driftOf(drift: Drift) {
  const { different, added, missing, unpredictable, problems } = drift;
  return { different, added, missing, unpredictable, problems, unchanged: unchangedIn(drift) };
}

/** By client id, as all of this file is. */
function unchangedIn({ unchanged, unchangedGone }: Drift): number {
  return unchanged + unchangedGone;
}
