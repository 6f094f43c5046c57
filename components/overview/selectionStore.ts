import { createStore } from "zustand/vanilla";
import { type Selection, tick } from "@/lib/domain/overview/selection";
import { withTicked } from "@/lib/domain/ticked";

type Shown = readonly { readonly appId: string }[];

interface SelectionState {
  readonly selected: Selection;
  /** The application ticked last: where a range begins. */
  readonly anchor: string | null;
  readonly tick: (shown: Shown, appId: string, on: boolean, range: boolean) => void;
  readonly tickAll: (shown: Shown, on: boolean) => void;
  readonly clear: () => void;
}

/** Which applications are chosen; kept while filters and order change, and not in the address. */
export function createSelectionStore() {
  return createStore<SelectionState>()((set) => ({
    selected: new Set(),
    anchor: null,
    tick: (shown, appId, on, range) =>
      set(({ selected, anchor }) => ({
        selected: tick(selected, shown, { appId, from: range ? anchor : null, on }),
        anchor: appId,
      })),
    tickAll: (shown, on) => {
      const ids = shown.map(({ appId }) => appId);
      set(({ selected }) => ({ selected: withTicked(selected, ids, on), anchor: null }));
    },
    clear: () => set({ selected: new Set(), anchor: null }),
  }));
}

export type SelectionStore = ReturnType<typeof createSelectionStore>;
