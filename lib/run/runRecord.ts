import { z } from "@/lib/domain/zod";

const codes = z.array(z.int()).readonly();
const lists = z.object({ include: codes, exclude: codes });
const settings = z.object({ sms: lists, voice: lists });

/**
 * A save that is under way, kept in this browser tab so that a reload can tell what became of it.
 * `written`: all is done, but Graph did not show it yet.
 */
const record = z.object({
  phase: z.enum(["running", "written"]),
  at: z.number(),
  order: z.enum(["createFirst", "removeFirst"]),
  reason: z.string(),
  /** How many operations the reviewed plan had. */
  planned: z.int(),
  targets: z
    .array(
      z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("application"),
          appId: z.string(),
          name: z.string().nullable(),
          settings: settings.nullable(),
          listenerId: z.string().exactOptional(),
        }),
        z.object({ kind: z.literal("listener"), listenerId: z.string(), settings }),
      ]),
    )
    .readonly(),
});

export type RunRecord = z.infer<typeof record>;

const VERSION = 1;

export function runRecordKey(tenantId: string, appId: string): string {
  return `dialgate.run.v${VERSION}:${tenantId}:${appId}`;
}

export function readRunRecord(storage: Storage, key: string): RunRecord | null {
  try {
    return record.parse(JSON.parse(storage.getItem(key) ?? "null"));
  } catch {
    return null;
  }
}

export function writeRunRecord(storage: Storage, key: string, value: RunRecord | null): void {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  } catch {
    // Without storage a reload forgets the run; Graph still tells what was written.
  }
}
