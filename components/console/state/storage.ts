import { z } from "@/lib/domain/zod";
import { CHOICES } from "@/lib/domain/choice";
import type { StagedChanges } from "@/lib/domain/staged";
import { NOTHING_STAGED } from "@/lib/domain/staged";

/** Raise when the stored shape changes: what an older version stored is then left alone. */
const VERSION = 1;

const choices = z.record(z.string().regex(/^\d{1,4}$/), z.enum(CHOICES));
const stored = z.object({ sms: choices, voice: choices });

export type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

export function stagedKey(tenantId: string, appId: string): string {
  return `dialgate.staged.v${VERSION}:${tenantId}:${appId}`;
}

/** What was staged in this browser tab before; nothing when it is not there or not readable. */
export function readStaged(storage: Storage, key: string): StagedChanges {
  try {
    const parsed = stored.safeParse(JSON.parse(storage.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : NOTHING_STAGED;
  } catch {
    return NOTHING_STAGED;
  }
}

export function writeStaged(storage: Storage, key: string, staged: StagedChanges): void {
  try {
    const empty = Object.keys(staged.sms).length + Object.keys(staged.voice).length === 0;
    if (empty) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(staged));
  } catch {
    // A full or forbidden storage costs the changes their survival of a reload, nothing else.
  }
}
