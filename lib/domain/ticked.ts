/** A set with some more in it, or without them: what a tick does to what is chosen. */
export function withTicked<Item>(
  before: ReadonlySet<Item>,
  items: readonly Item[],
  on: boolean,
): ReadonlySet<Item> {
  const next = new Set(before);
  for (const item of items) {
    if (on) next.add(item);
    else next.delete(item);
  }
  return next;
}

/** A list with an item more, or without it. */
export function toggled<Item>(before: readonly Item[], item: Item): Item[] {
  return before.includes(item) ? before.filter((one) => one !== item) : [...before, item];
}
