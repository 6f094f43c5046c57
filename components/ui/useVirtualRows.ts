import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";

/**
 * Of a list of any length, the rows in sight of the element that scrolls (`pane`). `rowHeight` is
 * about how high one is, in pixels; each is measured once it is drawn.
 */
export function useVirtualRows<Pane extends Element, Item>(
  items: readonly Item[],
  rowHeight: number,
  keyOf: (item: Item, index: number) => string,
) {
  "use no memo";
  const pane = useRef<Pane>(null);
  // The virtualizer hands out functions that answer differently as one scrolls; nothing here is
  // memoised on them.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item, index);
    },
    overscan: 8,
  });
  const inSight = rows.getVirtualItems().flatMap(({ index, key, start }) => {
    const item = items[index];
    return item === undefined ? [] : [{ item, index, key, start }];
  });
  return { pane, inSight, measure: rows.measureElement, height: rows.getTotalSize() };
}
