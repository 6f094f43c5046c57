import { type Finding, type Rule, fullDetail } from "../../findings/finding";
import { RULES } from "../../findings/rules";
import type { Drift } from "../drift";
import { type DriftEntry, DRIFT_HEADS, driftEntries } from "./driftEntries";
import { type ReportInput, graveFindings } from "./reportInput";
import { element, textElement } from "./xml";

/**
 * The audit as JUnit XML, as GitLab, Jenkins and Azure Pipelines show it: a test case for each rule,
 * and one for each application that differs. What does not make the audit fail is no failure here
 * either.
 */
export function auditAsJunit(input: ReportInput): string {
  const { drift, tenantId, readAt } = input.report;
  const suites = [
    suite("findings", readAt, RULES.map(ruleCase(input))),
    ...(drift === null ? [] : [suite("drift", readAt, driftCases(drift))]),
  ];
  const attributes = {
    name: `Dialgate audit of tenant ${tenantId}`,
    ...totals(suites.flatMap(({ cases }) => cases)),
    time: 0,
  };
  const children = suites.map(({ text }) => text);
  const whole = element("testsuites", attributes, children);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`;
}

interface Case {
  readonly text: string;
  readonly outcome: "passed" | "failed" | "error" | "skipped";
}

function suite(name: string, readAt: string, cases: readonly Case[]) {
  const attributes = {
    name,
    ...totals(cases),
    skipped: cases.filter(({ outcome }) => outcome === "skipped").length,
    time: 0,
    // Without a time zone: so the format has it.
    timestamp: readAt.slice(0, "2000-01-01T00:00:00".length),
  };
  const children = cases.map(({ text }) => text);
  return { text: element("testsuite", attributes, children), cases };
}

function totals(cases: readonly Case[]) {
  const count = (wanted: Case["outcome"]) =>
    cases.filter(({ outcome }) => outcome === wanted).length;
  return { tests: cases.length, failures: count("failed"), errors: count("error") };
}

/** Fails with what is open and grave enough; is skipped where all that is there is accepted. */
function ruleCase(input: ReportInput): (rule: Rule) => Case {
  const { open, accepted } = input.report.findings;
  const grave = graveFindings(input);
  return ({ id, label, severity, why, advice }) => {
    const isOfRule = ({ rule }: Finding) => rule === id;
    const failing = grave.filter(isOfRule);
    const reasons = accepted
      .filter(({ finding }) => isOfRule(finding))
      .map(({ finding, by }) => `Accepted: ${fullDetail(finding)}. Reason: ${by.reason}`);
    const harmless = open.filter(isOfRule).filter((finding) => !failing.includes(finding));
    const isSkipped = reasons.length > 0 && failing.length === 0 && harmless.length === 0;
    const notes = [...harmless.map(fullDetail), ...(isSkipped ? [] : reasons)];
    const children = [
      ...(isSkipped ? [textElement("skipped", {}, reasons)] : []),
      ...failing.map((finding) =>
        textElement("failure", { message: `${label}: ${finding.detail}`, type: severity }, [
          fullDetail(finding),
          why,
          ...(advice === undefined ? [] : [advice]),
          ...ids("Listeners", finding.listenerIds),
          ...ids("Applications", finding.appIds),
        ]),
      ),
      ...(notes.length === 0 ? [] : [textElement("system-out", {}, notes)]),
    ];
    const outcome = failing.length > 0 ? "failed" : isSkipped ? "skipped" : "passed";
    return caseOf(outcome, label, id, children);
  };
}

function driftCases(drift: Drift): Case[] {
  const entries = driftEntries(drift);
  if (entries.length > 0) return entries.map(driftCase);
  return [caseOf("passed", "Every application matches the standard", "drift")];
}

function caseOf(
  outcome: Case["outcome"],
  name: string,
  id: string,
  children: readonly string[] = [],
): Case {
  const attributes = { name, classname: `dialgate.${id}`, time: 0 };
  return { outcome, text: element("testcase", attributes, children) };
}

/** A fault in the standard is an error: there the comparison could not be made. */
function driftCase({ kind, subject, line, details }: DriftEntry): Case {
  const { label, advice } = DRIFT_HEADS[kind];
  const isError = kind === "problem";
  const lines = [...details, ...(line === null ? [] : [`Line ${line} of the standard.`]), advice];
  const inside = textElement(
    isError ? "error" : "failure",
    { message: `${label}: ${details.join(" ")}`, type: kind },
    lines,
  );
  return caseOf(isError ? "error" : "failed", subject, `drift-${kind}`, [inside]);
}

const MOST_IDS = 50;

function ids(title: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const more = all.length > MOST_IDS ? ` and ${all.length - MOST_IDS} more` : "";
  return [`${title}: ${all.slice(0, MOST_IDS).join(", ")}${more}`];
}
