/** Which element of the document draws which row: rows by their ids, in their order. */
export interface Slots {
  readonly ids: readonly string[];
  /** The element of each, by a number of its own. */
  readonly slots: readonly number[];
  readonly next: number;
}

export const NO_SLOTS: Slots = { ids: [], slots: [], next: 0 };

/**
 * Gives the elements of rows that leave to rows that come: scrolling through thousands would otherwise
 * leave tens of thousands of elements to the browser, which takes its time to throw them away. An
 * element is only ever moved down, past rows that stay: moved up, it would make React move all those,
 * and a row that is moved loses the focus.
 */
export function withRows(before: Slots, ids: readonly string[]): Slots {
  const coming = new Set(ids);
  const staying = new Map<string, number>();
  const free: { readonly slot: number; readonly passed: number }[] = [];
  before.slots.forEach((slot, place) => {
    const id = before.ids[place] ?? "";
    if (coming.has(id)) staying.set(id, slot);
    else free.push({ slot, passed: staying.size });
  });
  let { next } = before;
  let passed = 0;
  let taken = 0;
  const slots = ids.map((id) => {
    const own = staying.get(id);
    if (own !== undefined) {
      passed += 1;
      return own;
    }
    const first = free[taken];
    if (first === undefined || first.passed > passed) return next++;
    taken += 1;
    return first.slot;
  });
  return { ids, slots, next };
}
