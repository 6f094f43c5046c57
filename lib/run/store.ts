import { createStore, del, delMany, get, getMany, set, setMany, update } from "idb-keyval";
import type { Fingerprints } from "@/lib/domain/plan/planInputs";
import { restoreFileSchema, type RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { z } from "@/lib/domain/zod";
import { runProgress, runRecord, type RunProgress, type RunRecord } from "./record";

/** A restore file kept in this browser. */
const keptRestore = z.object({
  id: z.string(),
  /** ISO 8601. */
  at: z.string(),
  heading: z.string(),
});

export type KeptRestore = z.infer<typeof keptRestore>;

/** A run that has not ended. */
export interface Kept {
  readonly record: RunRecord;
  readonly progress: RunProgress;
}

/** Where runs and restore files of one tenant are kept. Every function may fail as storage does. */
export interface RunStore {
  readonly load: () => Promise<Kept | null>;
  readonly begin: (record: RunRecord, progress: RunProgress) => Promise<void>;
  readonly keep: (progress: RunProgress) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Newest first. */
  readonly restores: () => Promise<readonly KeptRestore[]>;
  readonly addRestore: (file: RestoreFile) => Promise<string>;
  readonly restore: (id: string) => Promise<RestoreFile | null>;
  readonly completeRestore: (id: string, after: Fingerprints) => Promise<RestoreFile | null>;
  readonly removeRestore: (id: string) => Promise<void>;
}

/** Raise when a stored shape changes: what an older version stored is then left alone. */
const VERSION = 1;
const MOST_RESTORES = 10;

/** Runs and restore files in IndexedDB: nothing leaves the browser. */
export function browserStore(tenantId: string): RunStore {
  const database = createStore(`dialgate.v${VERSION}`, "runs");
  const key = (name: string) => `${tenantId}:${name}`;
  const [record, progress, index] = [key("run"), key("progress"), key("restores")];
  const fileKey = (id: string) => key(`restore:${id}`);

  const restores = async () => {
    const parsed = z.array(keptRestore).safeParse(await get<unknown>(index, database));
    return parsed.success ? parsed.data : [];
  };
  const restore = async (id: string) => {
    const parsed = restoreFileSchema.safeParse(await get<unknown>(fileKey(id), database));
    return parsed.success ? parsed.data : null;
  };
  return {
    load: async () => {
      const [one, two] = await getMany<unknown>([record, progress], database);
      const stored = [runRecord.safeParse(one), runProgress.safeParse(two)] as const;
      return stored[0].success && stored[1].success
        ? { record: stored[0].data, progress: stored[1].data }
        : null;
    },
    begin: (run, first) =>
      setMany(
        [
          [record, run],
          [progress, first],
        ],
        database,
      ),
    keep: (now) => set(progress, now, database),
    clear: () => delMany([record, progress], database),
    restores,
    restore,
    addRestore: async (file) => {
      const id = crypto.randomUUID();
      const { at, heading } = file;
      const kept = [{ id, at, heading }, ...(await restores())];
      await setMany(
        [
          [fileKey(id), file],
          [index, kept.slice(0, MOST_RESTORES)],
        ],
        database,
      );
      await delMany(
        kept.slice(MOST_RESTORES).map((old) => fileKey(old.id)),
        database,
      );
      return id;
    },
    completeRestore: async (id, after) => {
      const file = await restore(id);
      if (file === null) return null;
      const completed = { ...file, after };
      await set(fileKey(id), completed, database);
      return completed;
    },
    removeRestore: async (id) => {
      const without = (kept: readonly KeptRestore[] | undefined) =>
        (kept ?? []).filter((each) => each.id !== id);
      await update<readonly KeptRestore[]>(index, without, database);
      await del(fileKey(id), database);
    },
  };
}
