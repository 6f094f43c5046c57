import { isKnownCode } from "@/lib/geo/codes";
import type { RegionLists } from "../settings";
import { plus, ofCodes } from "./ofCodes";
import type { ListRule } from "./listRule";
import { PHONE_OPTIONS } from "./sources";
import { without, withLists } from "./withLists";

export const noCallingCode: ListRule = {
  id: "no-calling-code",
  severity: "warning",
  label: "Number that is no calling code",
  why: "No telephone network has this number: it has no effect, and another one may have been meant.",
  source: PHONE_OPTIONS,
  inLists: (lists) => ofCodes(lists, strays),
  mends: (listener, { codes = [] }) => [
    {
      label: `Remove ${plus(codes)}`,
      notes: ["If another code was meant, set that one too: this does not guess."],
      targets: [
        withLists(listener, (lists) => ({
          include: without(lists.include, strays(lists)),
          exclude: without(lists.exclude, strays(lists)),
        })),
      ],
    },
  ],
};

function strays({ include, exclude }: RegionLists): number[] {
  return [...include, ...exclude].filter((code) => !isKnownCode(code));
}
