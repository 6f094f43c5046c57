import { createStore, del, get, set, update } from "idb-keyval";
import { acknowledgement } from "@/lib/domain/findings/acknowledgement";
import * as z from "zod/mini";
import type { Owner } from "@/lib/run/owner";

const keptStandard = z.object({
  /** The file that is the standard; null where only findings are accepted so far. */
  file: z.nullable(z.object({ name: z.string(), text: z.string() })),
  acknowledged: z.array(acknowledgement),
});

/** The intended settings of a tenant, as this browser keeps it. */
export type KeptStandard = z.infer<typeof keptStandard>;

export const NO_STANDARD: KeptStandard = { file: null, acknowledged: [] };

/**
 * The standard that one account has for its tenant, in IndexedDB: nothing leaves the browser. Fails as
 * storage does. What versions kept that told accounts of a tenant not apart is taken over by the first
 * account that may read the tenant, whose settings and names a standard holds.
 */
export function standardStore({ tenantId, accountId }: Owner, mayRead: boolean) {
  const database = createStore("dialgate.standard.v1", "standards");
  const own = `${tenantId}:${accountId}`;
  const read = (stored: unknown): KeptStandard => {
    const parsed = keptStandard.safeParse(stored);
    return parsed.success ? parsed.data : NO_STANDARD;
  };
  const adopt = async (): Promise<unknown> => {
    const unowned = mayRead ? await get<unknown>(tenantId, database) : undefined;
    if (unowned === undefined) return undefined;
    await set(own, unowned, database);
    await del(tenantId, database);
    return unowned;
  };
  return {
    load: async () => read((await get<unknown>(own, database)) ?? (await adopt())),
    change: (next: (kept: KeptStandard) => KeptStandard) =>
      update<unknown>(own, (stored) => next(read(stored)), database),
    forget: () => del(own, database),
  };
}
