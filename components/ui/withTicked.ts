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
