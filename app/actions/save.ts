"use server";

import { authenticate } from "@/lib/auth/server/authenticate";
import { config } from "@/lib/config/config";
import { save, saveInput } from "@/lib/graph/server/save/save";
import { logWrite, type WriteEvent } from "@/lib/graph/server/save/logWrite";
import type { SaveResult } from "@/lib/run/report";
import { action, refuse } from "./action";

const SAVE = { name: "save", needs: "manage", schema: saveInput } as const;

/**
 * Writes what is wanted of some applications, if the tenant is still as the admin saw it, or a part
 * of it. Takes what `saveInput` does; trusts none of it.
 */
export async function saveChanges(input: unknown): Promise<SaveResult> {
  return action(SAVE, input, async ({ token, ...wanted }) => {
    const caller = await authenticate(token, config(), SAVE.needs);
    if (!caller.ok) return refuse(caller.error);
    const tell = (event: WriteEvent) => logWrite(wanted.reason, event);
    return withoutUntried(await save(caller.value.graph, wanted, tell));
  });
}

/** The browser has the plan: thousands of operations need not come back with every call. */
function withoutUntried(result: SaveResult): SaveResult {
  if (result.kind !== "report") return result;
  const operations = result.report.operations.filter(({ outcome }) => outcome !== "not-tried");
  return { kind: "report", report: { ...result.report, operations } };
}
