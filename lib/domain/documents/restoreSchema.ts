import { t } from "@/lib/i18n/t";
import * as z from "zod/mini";
import { clientId, graphId, graphName, listOf, listenerShape, settingsSchema } from "../schemas";
import { type Result, fail, ok } from "../result";
import { readJson } from "./jsonWithLines";
import { LONGEST_DOCUMENT } from "./reading";

const listener = z.strictObject({
  id: graphId,
  ...listenerShape,
  /** As Graph held them: order and duplicates included. */
  settings: settingsSchema,
  /** Whether the run writes its lists. */
  changed: z.boolean(),
});

/**
 * An application that the run takes to another listener, and the one that decided for it by its name;
 * null: none did. Where several were in conflict nothing is known to go back to, so it is left out.
 */
const application = z.strictObject({
  appId: clientId,
  name: graphName,
  listenerId: z.nullable(graphId),
});

/** Which listener named which application, or did not, where the run was asked to change just that. */
const membership = z.strictObject({
  listenerId: graphId,
  appId: clientId,
  named: z.boolean(),
});

/** What a tenant held before a run, as far as the run touches it: enough to take the run back. */
export const restoreFileSchema = z.strictObject({
  format: z.literal("dialgate-restore"),
  version: z.literal(1),
  tenantId: z.string().check(z.maxLength(64)),
  at: z.string().check(z.maxLength(64)),
  heading: z.string().check(z.maxLength(1000)),
  reason: z.string().check(z.maxLength(1000)),
  /** Every listener that the run changes, or that named an application it touches, as read before. */
  listeners: listOf(listener, 1000),
  applications: listOf(application, 100_000),
  memberships: z._default(listOf(membership, 100_000), []),
  /** Ids of all phone listeners before the run: any other is a new one. */
  existing: listOf(graphId, 1000),
  /** Fingerprints by id after the run, where known: tells what others changed since. */
  after: z.nullable(z.record(z.string(), z.string())),
});

export type RestoreFile = z.infer<typeof restoreFileSchema>;

/** Reads a restore file that an admin has kept, or that anybody has made; or says why not. */
export function readRestoreFile(text: string, tenantId: string): Result<RestoreFile, string> {
  if (text.length > LONGEST_DOCUMENT) return fail(t`The file is too large.`);
  const json = readJson(text.replace(/^\uFEFF/, ""));
  if (!json.ok) return fail(t`Line ${String(json.error.line)}: ${json.error.reason}`);
  if (json.value.doubled.size > 0) return fail(t`The file repeats a key within an object.`);
  const file = restoreFileSchema.safeParse(json.value.value);
  if (!file.success) {
    const [issue] = file.error.issues;
    const where = (issue?.path.join(".") ?? "").slice(0, 100);
    return fail(
      where === ""
        ? t`This is not a restore file of Dialgate.`
        : t`This is not a restore file of Dialgate: see ${where}.`,
    );
  }
  if (file.data.tenantId.toLowerCase() !== tenantId.toLowerCase()) {
    return fail(t`The restore file belongs to another tenant.`);
  }
  return ok(file.data);
}
