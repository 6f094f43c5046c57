import { isKnownCode } from "@/lib/geo/codes";
import type { Baseline } from "../baseline";
import type { RegionLists } from "../settings";
import type { ListRule } from "./listRule";
import { plus, ofCodes } from "./ofCodes";
import { OPT_IN_PAGE } from "./sources";
import { without, withLists } from "./withLists";

export const blockedExclusion: ListRule = {
  id: "blocked-exclusion",
  severity: "note",
  label: "Exclusion of a code that is blocked anyway",
  why: "It changes nothing today, and keeps the code blocked should Microsoft enable it.",
  source: OPT_IN_PAGE,
  inLists: (lists) => ofCodes(lists, blockedAnyway),
  mends: (listener, { codes = [] }) => [
    {
      label: `Remove the exclusion of ${plus(codes)}`,
      notes: [
        "The code stays blocked until opt-in. Should Microsoft enable it by default one day, nothing would exclude it any more.",
      ],
      targets: [
        withLists(listener, (lists, baseline) => ({
          ...lists,
          exclude: without(lists.exclude, blockedAnyway(lists, baseline)),
        })),
      ],
    },
  ],
};

function blockedAnyway({ include, exclude }: RegionLists, baseline: Baseline): number[] {
  return exclude.filter(
    (code) =>
      isKnownCode(code) &&
      !baseline.enabled.has(code) &&
      !baseline.undecided.has(code) &&
      !include.includes(code),
  );
}
