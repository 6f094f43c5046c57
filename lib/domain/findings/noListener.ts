import { effectFor } from "../effect";
import type { Rule } from "./finding";
import { OPT_IN_PAGE } from "./sources";

export const noListener: Rule = {
  id: "no-listener",
  severity: "note",
  label: "Applications without a listener",
  why: "Microsoft's default applies to them: nothing is opted in, and nothing excluded.",
  advice: "Fine where that is meant. What they are to have is set under Applications.",
  source: OPT_IN_PAGE,
  find: ({ snapshot, appIds }) => {
    if (appIds === null) return [];
    const without = [...appIds].filter((appId) => effectFor(snapshot, appId).kind === "none");
    if (without.length === 0) return [];
    const detail = `${without.length} of ${appIds.size} applications`;
    return [{ detail, appIds: without }];
  },
};
