import type { Rule } from "./finding";
import { perChannel } from "./perChannel";

/** Opted in although Microsoft enables it by default: the entry adds nothing. */
export const redundantOptIn: Rule = {
  id: "redundant-opt-in",
  severity: "note",
  label: "Redundant opt-in",
  find: (regions) =>
    perChannel(regions, ({ include, exclude }, { enabled }) =>
      include.filter((code) => enabled.has(code) && !exclude.includes(code)),
    ),
};
