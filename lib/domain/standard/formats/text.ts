import { type Finding, SEVERITIES, fullDetail } from "../../findings/finding";
import { RULES } from "../../findings/rules";
import type { SortedFindings } from "../../findings/acknowledgement";
import { fails } from "../auditReport";
import { type Drift, matchesStandard } from "../drift";
import { type DriftEntry, DRIFT_HEADS, DRIFT_KINDS, driftEntries } from "./driftEntries";
import { logged } from "@/lib/domain/plain";
import { type ReportInput, countBySeverity, graveFindings } from "./reportInput";
import { counted, figure } from "./english";
import { withGoneText } from "../../bulk/words";

/** The audit for people: short, the gravest first, and what to do about it. */
export function auditAsText(input: ReportInput): string {
  const { report, standard } = input;
  const lines = [
    `Audit of tenant ${report.tenantId}, read ${report.readAt}`,
    `${counted(report.applications, "application")}, ${counted(report.listeners, "listener")}. Enabled by default: ${report.baseline}.`,
    "",
    ...(report.drift === null
      ? ["Standard: none was given, so nothing is compared (--standard <file>)."]
      : driftLines(report.drift, standard?.name ?? "")),
    "",
    ...findingLines(report.findings),
    "",
    ...resultLines(input),
  ];
  return `${lines.map(indented).join("\n")}\n`;
}

/** Every line but for the indent that is ours may hold text of others. */
function indented(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return indent + logged(line);
}

const MOST_SHOWN = 50;

/** At most so many of a kind: the other formats list them all. */
function shown<T>(all: readonly T[], lines: (each: T) => readonly string[]): string[] {
  const more = all.length - MOST_SHOWN;
  return [
    ...all.slice(0, MOST_SHOWN).flatMap(lines),
    ...(more > 0 ? [`    … and ${figure(more)} more; --json <file> lists all.`] : []),
  ];
}

function driftLines(drift: Drift, name: string): string[] {
  const matching = `${withGoneText(drift.unchanged, drift.unchangedGone)} ${drift.unchanged + drift.unchangedGone === 1 ? "matches" : "match"}`;
  if (matchesStandard(drift)) return [`Standard: the tenant matches “${name}”; ${matching}.`];
  const entries = driftEntries(drift);
  return [
    `Standard: the tenant differs from “${name}”; ${matching}.`,
    ...DRIFT_KINDS.flatMap((kind) => {
      const ofKind = entries.filter((entry) => entry.kind === kind);
      if (ofKind.length === 0) return [];
      return [`  ${DRIFT_HEADS[kind].label} (${ofKind.length})`, ...shown(ofKind, entryLines)];
    }),
  ];
}

function entryLines({ kind, subject, line, details }: DriftEntry): string[] {
  // A kind that says it all needs no details; the subject of a fault has its line already.
  if (kind === "added" || kind === "missing") return [`    ${subject}`];
  const where = line === null || kind === "problem" ? "" : `, line ${line}`;
  return [`    ${subject}${where}`, ...details.map((detail) => `      ${detail}`)];
}

function findingLines({ open, accepted, stale }: SortedFindings): string[] {
  const { error, warning, note } = countBySeverity(open);
  const counts = [counted(error, "error"), counted(warning, "warning"), counted(note, "note")];
  return [
    `Findings: ${counts.join(", ")} open; ${accepted.length} accepted in the standard.`,
    ...SEVERITIES.flatMap((severity) =>
      RULES.filter((rule) => rule.severity === severity).flatMap((rule) => {
        const ofRule = open.filter((finding) => finding.rule === rule.id);
        if (ofRule.length === 0) return [];
        return [
          `  ${severity}: ${rule.label} [${rule.id}]`,
          ...shown(ofRule, (finding: Finding) => [`    ${fullDetail(finding)}`]),
          ...(severity === "note" ? [] : [`    ${rule.advice ?? rule.why}`]),
        ];
      }),
    ),
    ...(stale.length === 0
      ? []
      : [
          `  ${counted(stale.length, "acknowledgement")} in the standard ${stale.length === 1 ? "fits" : "fit"} no finding now: ${[...new Set(stale.map(({ rule }) => rule))].join(", ")}`,
        ]),
  ];
}

function resultLines(input: ReportInput): string[] {
  const { report, failOn } = input;
  if (!fails(report, failOn)) return ["Result: passed."];
  const drifted = report.drift !== null && !matchesStandard(report.drift);
  const grave = graveFindings(input).length;
  const reasons = [
    ...(drifted ? ["the tenant differs from the standard"] : []),
    ...(grave === 0 ? [] : [`${counted(grave, "finding")} open (--fail-on ${failOn})`]),
  ];
  return [
    `Result: failed: ${reasons.join(", and ")}.`,
    ...(drifted
      ? [
          "Next: return the tenant to the standard in Dialgate under Standard, or update the standard.",
        ]
      : []),
    ...(grave === 0
      ? []
      : ["Next: fix the findings in Dialgate under Audit, or accept them in the standard."]),
  ];
}
