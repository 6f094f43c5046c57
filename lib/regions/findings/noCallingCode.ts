import { isKnownCode } from "../../geo/codes";
import type { Rule } from "./finding";
import { perChannel } from "./perChannel";

/** A number in the lists that no telephone network has: probably another one was meant. */
export const noCallingCode: Rule = {
  id: "no-calling-code",
  severity: "warning",
  label: "Number that is no calling code",
  find: (regions) =>
    perChannel(regions, ({ include, exclude }) =>
      [...include, ...exclude].filter((code) => !isKnownCode(code)),
    ),
};
