import { t } from "@/lib/i18n/t";
import type { Baseline } from "./baseline";
import { type RegionLists, NO_LISTS, normaliseLists } from "./settings";
import { type Status, deriveStatus, isReachable } from "./status";

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

/** The status a code has once a choice is written. */
export function statusAfter(code: number, choice: Choice, baseline: Baseline): Status {
  return deriveStatus(code, applyChoices(NO_LISTS, [[code, choice]]), baseline);
}

/** What a choice would do to a code, in words: the end of "Opt in: …". */
export function outcomeOf(
  code: number,
  choice: Choice,
  before: Status,
  baseline: Baseline,
): string {
  const after = statusAfter(code, choice, baseline);
  const stays = isReachable(before) === isReachable(after);
  const called = `+${code}`;
  switch (choice) {
    case "opt-in":
      if (after === "default")
        return t`${called} is enabled by default; an opt-in would have no effect`;
      return stays ? t`${called} stays reachable` : t`${called} becomes reachable`;
    case "exclude":
      return stays
        ? t`${called} stays unreachable, regardless of Microsoft’s default`
        : t`${called} becomes unreachable, regardless of Microsoft’s default`;
    case "return-to-default":
      switch (after) {
        case "default":
          return stays
            ? t`${called} stays reachable, as Microsoft enables it by default`
            : t`${called} becomes reachable, as Microsoft enables it by default`;
        case "unknown":
          return t`${called} is in neither list; it is unknown whether Microsoft enables it`;
        case "blocked":
        case "opted-in":
        case "excluded":
          return before === after
            ? t`${called} stays blocked until opt-in`
            : t`${called} becomes blocked until opt-in`;
      }
  }
}
