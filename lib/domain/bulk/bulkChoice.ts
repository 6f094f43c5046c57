import type { Baseline } from "../baseline";
import type { Choice } from "../choice";
import { choiceOf } from "../choice";
import type { RegionLists } from "../settings";

/**
 * The choices that reach one thing for many codes; only those that change anything under the lists
 * as they would be with what is staged. To opt in a code that Microsoft enables by default would
 * add a redundant entry: it is returned to the default instead.
 */
export function bulkChoices(
  codes: Iterable<number>,
  wanted: Choice,
  lists: RegionLists,
  baseline: Baseline,
): Readonly<Record<number, Choice>> {
  const choices: Record<number, Choice> = {};
  for (const code of codes) {
    const now = choiceOf(code, lists);
    const choice =
      wanted === "opt-in" && now !== "opt-in" && baseline.enabled.has(code)
        ? "return-to-default"
        : wanted;
    if (now !== choice) choices[code] = choice;
  }
  return choices;
}
