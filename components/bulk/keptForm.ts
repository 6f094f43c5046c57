import * as z from "zod/mini";
import { CHANNELS } from "@/lib/domain/channel";
import { clientId, clientIds } from "@/lib/domain/schemas";
import type { Owner } from "@/lib/run/owner";
import { keptKeys } from "./kept";
import { ACTS, type Draft, FIRST_QUESTIONS } from "./draft";

export type Storage = Pick<globalThis.Storage, "getItem" | "setItem">;

/** The editor as a page was left with it. */
export interface KeptForm {
  readonly appIds: readonly string[];
  readonly draft: Draft;
}

const form = z.object({
  first: z.enum(FIRST_QUESTIONS),
  act: z.enum(ACTS),
  channels: z.array(z.enum(CHANNELS)),
  codes: z.array(z.int().check(z.minimum(1), z.maximum(9999))),
  from: z.nullable(clientId),
});

/** What this tab keeps; null where that is nothing, or not readable. */
export function readForm(storage: Storage, owner: Owner): KeptForm | null {
  try {
    const keys = keptKeys(owner);
    const stored = (key: string): unknown => JSON.parse(storage.getItem(key) ?? "null");
    const draft = form.safeParse(stored(keys.form));
    const appIds = clientIds.safeParse(stored(keys.applications));
    if (!draft.success || !appIds.success) return null;
    return { appIds: appIds.data, draft: draft.data };
  } catch {
    return null;
  }
}

/** Thousands of ids are written once, as the editor opens, and not with every tick. */
export function keepApplications(storage: Storage, owner: Owner, appIds: readonly string[]): void {
  write(storage, keptKeys(owner).applications, appIds);
}

export function keepDraft(storage: Storage, owner: Owner, draft: Draft): void {
  write(storage, keptKeys(owner).form, draft);
}

/** A full or forbidden storage keeps nothing: the form lasts as long as the page. */
function write(storage: Storage, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
