interface Answers<K, V> {
  get(about: K): V | undefined;
  set(about: K, answer: V): unknown;
}

/** What is worked out once for each thing that it is asked about: in a Map, or for as long as that lives. */
export function remember<K, V>(answers: Answers<K, V>, about: K, answer: () => V): V {
  const known = answers.get(about);
  if (known !== undefined) return known;
  const found = answer();
  answers.set(about, found);
  return found;
}
