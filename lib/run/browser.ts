import {
  type UseStore,
  createStore,
  del,
  delMany,
  get,
  getMany,
  set,
  setMany,
  update,
} from "idb-keyval";
import { restoreFileSchema } from "@/lib/domain/documents/restoreSchema";
import * as z from "zod/mini";
import { keepsakes, markKey, markOf, ownKey } from "./keepsakes";
import type { Keepsakes, Owner } from "./owner";
import type { KeptRestore, Locks, RunStore } from "./ports";
import { keptProgress, runRecord } from "./record";

const keptRestore = z.object({
  id: z.string(),
  /** ISO 8601. */
  at: z.string(),
  heading: z.string(),
  blocks: z.optional(z.array(z.int())),
});

/** Raise when the shape of a run changes: one that an older version left is then left alone. */
const RUN_VERSION = 2;
const MOST_RESTORES = 30;

/**
 * Runs and restore files of one account in IndexedDB: nothing leaves the browser. Each function is async, so that a
 * browser that forbids databases, which throws at once, makes it fail as a full one does.
 */
export function browserStore(owner: Owner): RunStore & Keepsakes {
  const database = createStore("dialgate.v1", "runs");
  const key = (name: string) => ownKey(owner, name);
  const [record, progress] = [key(`run.v${RUN_VERSION}`), key(`progress.v${RUN_VERSION}`)];
  return {
    load: async () => {
      const [one, two] = await getMany<unknown>([record, progress], database);
      const stored = [runRecord.safeParse(one), keptProgress.safeParse(two)] as const;
      return stored[0].success && stored[1].success
        ? { record: stored[0].data, progress: stored[1].data }
        : null;
    },
    begin: async (run, first) =>
      setMany([[record, run], [progress, first], markOf(owner, run.startedAt)], database),
    keep: async (now) => set(progress, now, database),
    clear: async () => delMany([record, progress, markKey(owner)], database),
    ...restoreFiles(database, key),
    ...keepsakes(database, owner),
  };
}

type RestoreFiles = Omit<RunStore, "load" | "begin" | "keep" | "clear">;

/** The newest files, under keys of their own, and what is known of each in one list. */
function restoreFiles(database: UseStore, key: (name: string) => string): RestoreFiles {
  const index = key("restores");
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
    restores,
    restore,
    addRestore: async (file, blocks) => {
      const id = crypto.randomUUID();
      const { at, heading } = file;
      const kept = [{ id, at, heading, blocks }, ...(await restores())];
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

export function browserLocks(tenantId: string): Locks {
  const name = `dialgate.run:${tenantId}`;
  return {
    hold: (work) =>
      navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await work();
        return true;
      }),
    isHeld: async () => {
      const { held = [] } = await navigator.locks.query();
      return held.some((lock) => lock.name === name);
    },
    free: () => navigator.locks.request(name, { mode: "shared" }, () => Promise.resolve()),
  };
}
