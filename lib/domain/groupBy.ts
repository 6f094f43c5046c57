type Group<T> = [T, ...T[]];

/** Values by a key, in the order in which each key first comes; values of one key keep their order. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, Group<T>> {
  const groups = new Map<K, Group<T>>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
