import { createStore } from "zustand/vanilla";

/** What an admin is looking at; nothing of it is written to Graph. */
export interface View {
  /** The code whose details are shown; `SelectionInUrl` keeps the address in step. */
  readonly selected: number | null;
  /** The code that the map was last asked to show: selected elsewhere, or all that a search leaves. */
  readonly sought: number | null;
  /** A shared code that was activated once and waits for the second time. */
  readonly armed: number | null;
  /** Codes ticked in the table. */
  readonly checked: ReadonlySet<number>;
  /** Codes that the filters leave over; null when nothing is filtered. */
  readonly matching: ReadonlySet<number> | null;
  /** The next announcement to screen readers. */
  readonly message: string;
}

export function createViewStore(selected: number | null) {
  return createStore<View>()(() => ({
    selected,
    sought: selected,
    armed: null,
    checked: new Set(),
    matching: null,
    message: "",
  }));
}

export type ViewStore = ReturnType<typeof createViewStore>;
