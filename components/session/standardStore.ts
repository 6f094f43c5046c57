import { createStore, get, update } from "idb-keyval";
import { acknowledgement, type Acknowledgement } from "@/lib/domain/findings/acknowledgement";
import { z } from "@/lib/domain/zod";

const keptStandard = z.object({
  /** The file that is the standard; null where only findings are accepted so far. */
  file: z.object({ name: z.string(), text: z.string() }).nullable(),
  acknowledged: z.array(acknowledgement),
});

/** What is meant for a tenant, as this browser keeps it. */
export type KeptStandard = z.infer<typeof keptStandard>;

export const NO_STANDARD: KeptStandard = { file: null, acknowledged: [] };

/** The standard of one tenant in IndexedDB: nothing leaves the browser. Fails as storage does. */
export function standardStore(tenantId: string) {
  const database = createStore("dialgate.standard.v1", "standards");
  const read = (stored: unknown): KeptStandard => {
    const parsed = keptStandard.safeParse(stored);
    return parsed.success ? parsed.data : NO_STANDARD;
  };
  return {
    load: async () => read(await get<unknown>(tenantId, database)),
    change: (next: (kept: KeptStandard) => KeptStandard) =>
      update<unknown>(tenantId, (stored) => next(read(stored)), database),
  };
}

/** Both, each once. */
export function together(
  these: readonly Acknowledgement[],
  those: readonly Acknowledgement[],
): Acknowledgement[] {
  const keyOf = ({ rule, listenerIds, appIds, codes }: Acknowledgement) =>
    JSON.stringify([rule, listenerIds, appIds, codes]);
  return [...new Map([...these, ...those].map((each) => [keyOf(each), each])).values()];
}
