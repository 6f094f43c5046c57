import type { Rule } from "./finding";
import { perChannel } from "./perChannel";

/** Graph refuses such an overlap today; where one stands all the same, the exclusion wins. */
export const codeInBothLists: Rule = {
  id: "code-in-both-lists",
  severity: "warning",
  label: "Code in both lists",
  find: (regions) =>
    perChannel(regions, ({ include, exclude }) => include.filter((code) => exclude.includes(code))),
};
