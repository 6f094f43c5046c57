import { createStore } from "zustand/vanilla";
import type { StagedAction, StagedChanges } from "@/lib/regions/staged";
import { NOTHING_STAGED, stagedReducer } from "@/lib/regions/staged";
import { readStaged, stagedKey, writeStaged } from "./storage";

export interface StagedState {
  readonly staged: StagedChanges;
  readonly dispatch: (action: StagedAction) => void;
}

/** The staged changes of one application, kept in `sessionStorage` over reloads and sign-ins. */
export function createStagedStore(tenantId: string, appId: string) {
  const key = stagedKey(tenantId, appId);
  const store = createStore<StagedState>()((set) => ({
    staged: NOTHING_STAGED,
    dispatch: (action) => set(({ staged }) => ({ staged: stagedReducer(staged, action) })),
  }));
  if (typeof window !== "undefined") {
    // After creation, so that the initial state, which hydration compares with, is the server's.
    store.setState({ staged: readStaged(window.sessionStorage, key) });
    store.subscribe(({ staged }, before) => {
      if (staged !== before.staged) writeStaged(window.sessionStorage, key, staged);
    });
  }
  return store;
}

export type StagedStore = ReturnType<typeof createStagedStore>;
