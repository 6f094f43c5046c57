import { useCallback, useMemo, useState } from "react";
import { withTicked } from "@/lib/domain/ticked";

/** What is ticked in a table, and the ways to change that. */
export interface Ticks<Item> {
  readonly ticked: ReadonlySet<Item>;
  readonly tick: (items: readonly Item[], on: boolean) => void;
  readonly clear: () => void;
}

export function useTicks<Item>(): Ticks<Item> {
  const [ticked, setTicked] = useState<ReadonlySet<Item>>(new Set());
  const tick = useCallback(
    (items: readonly Item[], on: boolean) => setTicked((before) => withTicked(before, items, on)),
    [],
  );
  const clear = useCallback(() => setTicked(new Set()), []);
  return useMemo(() => ({ ticked, tick, clear }), [ticked, tick, clear]);
}

/** How a box that stands for several is drawn: ticked for all of them, or in part. */
export function tickOf<Item>(ticked: ReadonlySet<Item>, items: readonly Item[]) {
  const count = items.filter((item) => ticked.has(item)).length;
  const checked = count > 0 && count === items.length;
  return { checked, some: count > 0 && !checked };
}
