/** How many numbers are checked at once: a column out of a ticket export. */
export const MOST_NUMBERS = 1000;

export interface Entries {
  /** As typed, in their order, each once. */
  readonly entries: readonly string[];
  /** How many more there were. */
  readonly dropped: number;
}

/**
 * What was pasted, cut into numbers: by lines, and within a line by tab, comma, semicolon or bar.
 * Quotes around a cell and a spreadsheet's apostrophe before it fall away.
 */
export function entriesOf(pasted: string): Entries {
  const cells = pasted
    .replace(/^\uFEFF/, "")
    .split(/[\r\n\t,;|]+/)
    .map((cell) =>
      cell
        .trim()
        .replace(/^["']+|["']+$/g, "")
        .trim(),
    )
    .filter((cell) => cell !== "");
  const unique = [...new Set(cells)];
  return {
    entries: unique.slice(0, MOST_NUMBERS),
    dropped: Math.max(0, unique.length - MOST_NUMBERS),
  };
}
