import type { Baseline } from "../baseline";
import type { RegionLists } from "../settings";
import type { ListRule } from "./listRule";
import { plus, ofCodes } from "./ofCodes";
import { OPT_IN_PAGE } from "./sources";
import { without, withLists } from "./withLists";

export const redundantOptIn: ListRule = {
  id: "redundant-opt-in",
  severity: "note",
  label: "Redundant opt-in",
  why: "Microsoft enables the code by default: the opt-in adds nothing.",
  source: OPT_IN_PAGE,
  inLists: (lists) => ofCodes(lists, redundant),
  mends: (listener, { codes = [] }) => [
    {
      label: `Remove the opt-in to ${plus(codes)}`,
      notes: [
        "The code stays enabled by default. Should Microsoft require an opt-in for it one day, it would need one then.",
      ],
      targets: [
        withLists(listener, (lists, baseline) => ({
          ...lists,
          include: without(lists.include, redundant(lists, baseline)),
        })),
      ],
    },
  ],
};

function redundant({ include, exclude }: RegionLists, { enabled }: Baseline): number[] {
  return include.filter((code) => enabled.has(code) && !exclude.includes(code));
}
