import type { Baseline } from "./baseline";
import type { Choice } from "./choice";
import type { RegionLists } from "./settings";
import type { Status } from "./status";
import { deriveStatus, isReachable } from "./status";

/** The status a code has once a choice is written. */
export function statusAfter(code: number, choice: Choice, baseline: Baseline): Status {
  return deriveStatus(code, listsOf(code, choice), baseline);
}

/** What a choice would do to a code, in words: the end of "Opt in: …". */
export function outcomeOf(
  code: number,
  choice: Choice,
  before: Status,
  baseline: Baseline,
): string {
  const after = statusAfter(code, choice, baseline);
  const becomes = isReachable(before) === isReachable(after) ? "stays" : "becomes";
  switch (choice) {
    case "opt-in":
      return after === "default"
        ? `+${code} is enabled by default; an opt-in would add nothing`
        : `+${code} ${becomes} reachable`;
    case "exclude":
      return `+${code} ${becomes} unreachable, whatever Microsoft's default is`;
    case "return-to-default":
      switch (after) {
        case "default":
          return `+${code} ${becomes} reachable, as Microsoft enables it by default`;
        case "unknown":
          return `+${code} is in neither list; whether Microsoft enables it is not known`;
        case "blocked":
        case "opted-in":
        case "excluded":
          return `+${code} ${before === after ? "stays" : "becomes"} blocked until opt-in`;
      }
  }
}

function listsOf(code: number, choice: Choice): RegionLists {
  return {
    include: choice === "opt-in" ? [code] : [],
    exclude: choice === "exclude" ? [code] : [],
  };
}
