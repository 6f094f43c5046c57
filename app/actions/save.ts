"use server";

import { authenticate } from "@/lib/auth/server/authenticate";
import { config } from "@/lib/config/config";
import { save, saveInput } from "@/lib/graph/server/save/save";
import { writeLine } from "@/lib/graph/server/save/writeLine";
import type { SaveResult } from "@/lib/run/report";
import { action } from "./action";

/**
 * Writes what is wanted of some applications, if the tenant is still as the admin saw it, or a part
 * of it. Takes what `saveInput` does; trusts none of it.
 */
export async function saveChanges(input: unknown): Promise<SaveResult> {
  return action(saveInput, input, async ({ token, ...wanted }) => {
    const caller = await authenticate(token, config(), "manage");
    if (!caller.ok) return { kind: "error", error: caller.error };
    const result = await save(caller.value.graph, wanted, (event) => {
      process.stdout.write(`${writeLine(caller.value, wanted.reason, event)}\n`);
    });
    return withoutUntried(result);
  });
}

/** The browser has the plan: thousands of operations need not come back with every call. */
function withoutUntried(result: SaveResult): SaveResult {
  if (result.kind !== "report") return result;
  const operations = result.report.operations.filter(({ outcome }) => outcome !== "not-tried");
  return { kind: "report", report: { ...result.report, operations } };
}
