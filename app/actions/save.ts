"use server";

import { logWrite } from "@/lib/graph/server/save/logWrite";
import { save, saveInput } from "@/lib/graph/server/save/save";
import type { SaveResult } from "@/lib/run/report";
import { action } from "./action";

/**
 * Writes what is wanted of some applications, if the tenant is still as the admin saw it, or a part
 * of it. Takes a token and what `pack` makes of what `saveInput` takes; trusts none of it.
 */
export async function saveChanges(token: unknown, packed: unknown): Promise<SaveResult> {
  return action(token, packed, {
    ...{ name: "save", needs: "manage", schema: saveInput },
    run: async ({ graph }, wanted): Promise<SaveResult> => {
      return withoutUntried(await save(graph, wanted, (event) => logWrite(wanted.reason, event)));
    },
  });
}

/** The browser has the plan: thousands of operations need not come back with every call. */
function withoutUntried(result: SaveResult): SaveResult {
  if (result.kind !== "report") return result;
  const operations = result.report.operations.filter(({ outcome }) => outcome !== "not-tried");
  return { kind: "report", report: { ...result.report, operations } };
}
