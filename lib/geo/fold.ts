/** Reduces a name to what is compared: no accents, no case, no punctuation, "&" as "and", "Saint" as "St". */
export function fold(text: string): string {
  return (
    text
      .normalize("NFD")
      // Marks, and what keeps the order of a name within a sentence.
      .replace(/[\p{M}\u2066-\u2069]/gu, "")
      .toLowerCase()
      .replaceAll("&", " and ")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .replace(/\bsaint\b/g, "st")
      .trim()
  );
}

/** Orders text by code unit: the same on every machine, whatever its locale; and numbers by value. */
export function byText<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
