import { createStore } from "zustand/vanilla";
import type { StagedAction, StagedChanges } from "@/lib/domain/staged";
import { NOTHING_STAGED, stagedReducer } from "@/lib/domain/staged";
import { readStaged, stagedKey, writeStaged } from "./storage";

export interface StagedState {
  readonly staged: StagedChanges;
  readonly dispatch: (action: StagedAction) => void;
}

/** The staged changes of one application, which `stagedReducer` alone changes. */
export function createStagedStore(tenantId: string, appId: string) {
  const store = createStore<StagedState>()((set) => ({
    staged: NOTHING_STAGED,
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
  const write = () => writeStaged(window.sessionStorage, key, store.getState().staged);
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
