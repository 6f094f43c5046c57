"use server";

import { config } from "@/lib/config/config";
import { save } from "@/lib/graph/saving/save";
import { saveInput } from "@/lib/graph/saving/saveInput";
import { writeLine } from "@/lib/graph/saving/writeLine";
import type { SaveResult } from "@/lib/regions/plan/report";
import { action } from "./action";

/**
 * Writes what is wanted of some applications, if the tenant is still as the admin saw it. Takes
 * `SaveInput`; trusts none of it.
 */
export async function saveChanges(input: unknown): Promise<SaveResult> {
  return action(saveInput, input, ({ token, ...wanted }) =>
    save({ graphUrl: config().graphUrl, token }, { token, ...wanted }, (report) => {
      process.stdout.write(`${writeLine(token, wanted.reason, report)}\n`);
    }),
  );
}
