import type { Result } from "../result";
import { fail, ok } from "../result";
import { type RestoreFile, restoreFileSchema } from "./restoreSchema";
import { readJson } from "./jsonWithLines";
import { LONGEST_DOCUMENT } from "./readDocument";

/** Reads a restore file that an admin has kept, or that anybody has made; or says why not. */
export function readRestoreFile(text: string, tenantId: string): Result<RestoreFile, string> {
  if (text.length > LONGEST_DOCUMENT) return fail("The file is too large.");
  const json = readJson(text.replace(/^\uFEFF/, ""));
  if (!json.ok) return fail(`Line ${json.error.line}: ${json.error.reason}`);
  if (json.value.doubled.size > 0) return fail("The file has a key twice in one object.");
  const file = restoreFileSchema.safeParse(json.value.value);
  if (!file.success) {
    const [issue] = file.error.issues;
    const where = issue?.path.join(".") ?? "";
    return fail(
      `It is no restore file of Dialgate${where === "" ? "" : `: see ${where.slice(0, 100)}`}.`,
    );
  }
  if (file.data.tenantId.toLowerCase() !== tenantId.toLowerCase()) {
    return fail("The restore file is of another tenant.");
  }
  return ok(file.data);
}
