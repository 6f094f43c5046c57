import { readFile } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { readDocument } from "@/lib/domain/documents/readDocument";
import type { Problem, Reading } from "@/lib/domain/documents/reading";
import type { StandardFile } from "@/lib/domain/standard/formats/reportInput";
import { type Result, fail, ok } from "@/lib/domain/result";

export interface Standard extends StandardFile {
  readonly reading: Reading;
}

/**
 * Reads the standard of this tenant. What is wrong with single applications is left to the report; a
 * file of which nothing can be used, or that is another tenant's, is refused.
 */
export async function readStandard(
  name: string,
  folder: string,
  tenantId: string,
): Promise<Result<Standard, string>> {
  const path = resolve(folder, name);
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return fail(`The standard “${name}” cannot be read. Is the path right?`);
  const reading = readDocument(text);
  if (reading.rows.length === 0 && reading.problems.length > 0) {
    return fail(
      [`The standard “${name}” cannot be used.`, ...reading.problems.map(said)].join("\n"),
    );
  }
  // CSV does not say whose it is.
  if (reading.tenantId !== null && reading.tenantId.trim().toLowerCase() !== tenantId) {
    return fail(
      `The standard “${name}” is of the tenant ${reading.tenantId}, and ENTRA_TENANT_ID is ${tenantId}. Give the standard of this tenant.`,
    );
  }
  return ok({ name, uri: uriOf(path, folder), reading });
}

function said({ line, path, reason }: Problem): string {
  const where = [line === null ? null : `line ${line}`, path].filter(Boolean).join(", ");
  return where === "" ? `  ${reason}` : `  ${where}: ${reason}`;
}

/** Relative where the file is below the folder: that is how a pipeline finds it in the repository. */
function uriOf(path: string, folder: string): string {
  const below = relative(folder, path);
  if (isAbsolute(below) || below.split(sep)[0] === "..") return pathToFileURL(path).href;
  return below.split(sep).map(encodeURIComponent).join("/");
}
