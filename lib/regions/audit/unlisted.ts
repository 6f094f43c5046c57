import { effectFor } from "../effect";
import type { TenantRule } from "./tenantFinding";

export const unlisted: TenantRule = {
  id: "no-listener",
  severity: "note",
  label: "Applications without a listener",
  why: "Microsoft's default applies to them: nothing is opted in, and nothing excluded.",
  find: ({ snapshot, appIds }) => {
    if (appIds === null) return [];
    const without = [...appIds].filter((appId) => effectFor(snapshot, appId).kind === "none");
    if (without.length === 0) return [];
    const detail = `${without.length} of ${appIds.size} applications`;
    return [{ detail, appIds: without }];
  },
};
