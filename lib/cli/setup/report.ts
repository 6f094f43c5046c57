import { plain } from "@/lib/domain/plain";
import { type CheckResult, isComplete, titleOf } from "@/lib/setup/checks";
import { type Facts, explainProblem } from "@/lib/setup/problems";
import type { Wanted } from "@/lib/setup/registration";
import { azureCliScript } from "@/lib/setup/scripts/azureCli";
import { powerShellScript } from "@/lib/setup/scripts/powerShell";
import { portalSteps } from "@/lib/setup/steps";
import type { StepFormat } from "./arguments";

const MARKS = { works: "ok", missing: "missing", unknown: "not known" } as const;

/** What was checked, one after another, with the next step for what is not as it should be. */
export function resultsAsText(results: readonly CheckResult[], facts: Facts): string {
  const end = isComplete(results)
    ? "Nothing that Dialgate needs is known to be missing."
    : "Something that Dialgate needs is missing.";
  return `${[...results.flatMap((result) => linesOf(result, facts)), "", end].join("\n")}\n`;
}

function linesOf(
  { check, state, problem, detail, optional }: CheckResult,
  facts: Facts,
): readonly string[] {
  const name = `${MARKS[state].padEnd(10)}${titleOf(check)}${optional ? " (optional)" : ""}`;
  const extra = detail === null ? [] : [plain(detail)];
  const words = problem === null ? null : explainProblem(problem, facts);
  const rest = words === null ? extra : [words.what, ...extra, words.next];
  return [name, ...rest.map((line) => `${" ".repeat(10)}${line}`)];
}

/** The steps to take in the tenant, in one of the three ways to take them. */
export function stepsAsText(wanted: Wanted, format: StepFormat): string {
  if (format === "az") return azureCliScript(wanted);
  if (format === "powershell") return powerShellScript(wanted);
  return portalSteps(wanted)
    .map(({ title, lines }, index) =>
      [`${index + 1}. ${title}`, ...lines.map((line) => `   - ${line}`), ""].join("\n"),
    )
    .join("\n");
}
