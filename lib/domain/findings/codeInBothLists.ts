import type { RegionLists } from "../settings";
import { plus, ofCodes } from "./ofCodes";
import type { ListRule } from "./listRule";
import { PHONE_OPTIONS } from "./sources";
import { without, withLists } from "./withLists";

export const codeInBothLists: ListRule = {
  id: "code-in-both-lists",
  severity: "warning",
  label: "Code in both lists",
  why: "The exclusion wins, so the opt-in means nothing. Graph refuses such lists today.",
  source: PHONE_OPTIONS,
  inLists: (lists) => ofCodes(lists, inBoth),
  mends: (listener, { codes = [] }) => [
    {
      label: `Take ${plus(codes)} off the opt-ins`,
      notes: ["The exclusion stays, so nothing becomes reachable or unreachable."],
      targets: [
        withLists(listener, (lists) => ({
          ...lists,
          include: without(lists.include, inBoth(lists)),
        })),
      ],
    },
  ],
};

function inBoth({ include, exclude }: RegionLists): number[] {
  return include.filter((code) => exclude.includes(code));
}
