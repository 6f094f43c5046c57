import type { Finding, Severity } from "../../findings/finding";
import { type AuditReport, type FailOn, isAsGraveAs } from "../auditReport";

/** The file that holds the standard. */
export interface StandardFile {
  /** As it was given, for people. */
  readonly name: string;
  /** For programs: relative to where the audit ran, or absolute. */
  readonly uri: string;
}

/** All that a format has to tell. */
export interface ReportInput {
  readonly report: AuditReport;
  readonly failOn: FailOn;
  /** Null where there is none to compare with. */
  readonly standard: StandardFile | null;
}

/** Open findings for which the audit fails. */
export function graveFindings({ report, failOn }: ReportInput): readonly Finding[] {
  return report.findings.open.filter((finding) => isAsGraveAs(finding, failOn));
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}
