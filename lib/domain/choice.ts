import type { Baseline } from "./baseline";
import type { RegionLists } from "./settings";
import { normaliseLists } from "./settings";
import type { Status } from "./status";

/** What an admin can want of a code: in the one list, in the other, or in neither. */
export const CHOICES = ["opt-in", "exclude", "return-to-default"] as const;
export type Choice = (typeof CHOICES)[number];

/** The choice that the lists hold for a code today. */
export function choiceOf(code: number, lists: RegionLists): Choice {
  if (lists.exclude.includes(code)) return "exclude";
  return lists.include.includes(code) ? "opt-in" : "return-to-default";
}

/** The choice that turns a reachable code unreachable, and any other reachable. */
export function toggled(code: number, status: Status, baseline: Baseline): Choice {
  switch (status) {
    case "default":
      return "exclude";
    case "opted-in":
      return "return-to-default";
    case "blocked":
    case "unknown":
      return "opt-in";
    case "excluded":
      return baseline.enabled.has(code) ? "return-to-default" : "opt-in";
  }
}

/** The lists after some choices; every other code stays as it is. */
export function applyChoices(
  lists: RegionLists,
  choices: Iterable<readonly [code: number, choice: Choice]>,
): RegionLists {
  const { include, exclude } = normaliseLists(lists);
  const included = new Set(include);
  const excluded = new Set(exclude);
  for (const [code, choice] of choices) {
    included.delete(code);
    excluded.delete(code);
    if (choice === "opt-in") included.add(code);
    if (choice === "exclude") excluded.add(code);
  }
  return normaliseLists({ include: [...included], exclude: [...excluded] });
}
