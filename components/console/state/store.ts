import { createStore } from "zustand/vanilla";
import {
  type StagedAction,
  type StagedChanges,
  NOTHING_STAGED,
  stagedReducer,
} from "@/lib/domain/staged";
import type { Owner } from "@/lib/run/owner";
import { CHOICES } from "@/lib/domain/choice";

export interface StagedState {
  readonly staged: StagedChanges;
  /** Whether they survive a reload, as far as is known: a storage may be full or forbidden. */
  readonly isKept: boolean;
  readonly dispatch: (action: StagedAction) => void;
}

/** The staged changes of one application, which `stagedReducer` alone changes. */
export function createStagedStore(owner: Owner, appId: string) {
  const store = createStore<StagedState>()((set) => ({
    staged: NOTHING_STAGED,
    isKept: true,
    dispatch: (action) => set(({ staged }) => ({ staged: stagedReducer(staged, action) })),
  }));
  if (typeof window !== "undefined") {
    // After creation, so that the initial state, which hydration compares with, is the server's.
    store.setState({ staged: readStaged(window.sessionStorage, stagedKey(owner, appId)) });
  }
  return store;
}

export type StagedStore = ReturnType<typeof createStagedStore>;

/** Milliseconds after which a change is stored: past the paint that answers it. */
const DELAY = 100;

/** Keeps them in `sessionStorage`, over reloads and sign-ins; gives back what ends that. */
export function keepStaged(store: StagedStore, owner: Owner, appId: string): () => void {
  const key = stagedKey(owner, appId);
  const write = () => {
    if (forgotten.has(ownStaged(owner))) return;
    store.setState({ isKept: writeStaged(window.sessionStorage, key, store.getState().staged) });
  };
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
const VERSION = 2;

export type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

export function stagedKey(owner: Owner, appId: string): string {
  return `${ownStaged(owner)}${appId}`;
}

/** Under which keys this tab keeps staged changes for this account: one for each application. */
export function stagedKeys(owner: Owner): readonly string[] {
  try {
    const all = Object.keys(window.sessionStorage);
    return all.filter((key) => key.startsWith(ownStaged(owner)));
  } catch {
    return [];
  }
}

/** Whose changes are kept no more, for as long as this page is there. */
const forgotten = new Set<string>();

/** Removes them, and keeps those of the open page no more: it is about to be left. */
export function forgetStaged(owner: Owner): void {
  forgotten.add(ownStaged(owner));
  for (const key of stagedKeys(owner)) window.sessionStorage.removeItem(key);
}

function ownStaged({ tenantId, accountId }: Owner): string {
  return `dialgate.staged.v${VERSION}:${tenantId}:${accountId}:`;
}

/** What was staged in this browser tab before; nothing when it is not there or not readable. */
export function readStaged(storage: Storage, key: string): StagedChanges {
  try {
    return parseStaged(JSON.parse(storage.getItem(key) ?? "null")) ?? NOTHING_STAGED;
  } catch {
    return NOTHING_STAGED;
  }
}

/** By hand: it is asked for before the page stands, and no schema else is. Null: not of this shape. */
function parseStaged(stored: unknown): StagedChanges | null {
  if (typeof stored !== "object" || stored === null) return null;
  if (!("sms" in stored) || !("voice" in stored)) return null;
  const { sms, voice } = stored;
  return areChoices(sms) && areChoices(voice) ? { sms, voice } : null;
}

function areChoices(value: unknown): value is StagedChanges["sms"] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const known: readonly unknown[] = CHOICES;
  return Object.entries(value).every(
    ([code, choice]) => /^\d{1,4}$/.test(code) && known.includes(choice),
  );
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
