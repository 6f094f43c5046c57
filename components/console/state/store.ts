import { createStore } from "zustand/vanilla";
import {
  type StagedAction,
  type StagedChanges,
  NOTHING_STAGED,
  stagedReducer,
} from "@/lib/domain/staged";
import { z } from "@/lib/domain/zod";
import { CHOICES } from "@/lib/domain/choice";

export interface StagedState {
  readonly staged: StagedChanges;
  /** Whether they survive a reload, as far as is known: a storage may be full or forbidden. */
  readonly isKept: boolean;
  readonly dispatch: (action: StagedAction) => void;
}

/** The staged changes of one application, which `stagedReducer` alone changes. */
export function createStagedStore(tenantId: string, appId: string) {
  const store = createStore<StagedState>()((set) => ({
    staged: NOTHING_STAGED,
    isKept: true,
    dispatch: (action) => set(({ staged }) => ({ staged: stagedReducer(staged, action) })),
  }));
  if (typeof window !== "undefined") {
    // After creation, so that the initial state, which hydration compares with, is the server's.
    store.setState({ staged: readStaged(window.sessionStorage, stagedKey(tenantId, appId)) });
  }
  return store;
}

export type StagedStore = ReturnType<typeof createStagedStore>;

/** Milliseconds after which a change is stored: past the paint that answers it. */
const DELAY = 100;

/** Keeps them in `sessionStorage`, over reloads and sign-ins; gives back what ends that. */
export function keepStaged(store: StagedStore, tenantId: string, appId: string): () => void {
  const key = stagedKey(tenantId, appId);
  const write = () =>
    store.setState({ isKept: writeStaged(window.sessionStorage, key, store.getState().staged) });
  let timer: ReturnType<typeof setTimeout>;
  const end = store.subscribe(({ staged }, before) => {
    if (staged === before.staged) return;
    clearTimeout(timer);
    timer = setTimeout(write, DELAY);
  });
  window.addEventListener("pagehide", write);
  return () => {
    end();
    clearTimeout(timer);
    window.removeEventListener("pagehide", write);
    write();
  };
}

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

/** False: they are not stored, and a reload loses them. */
export function writeStaged(storage: Storage, key: string, staged: StagedChanges): boolean {
  try {
    const empty = Object.keys(staged.sms).length + Object.keys(staged.voice).length === 0;
    if (empty) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(staged));
    return true;
  } catch {
    return false;
  }
}
