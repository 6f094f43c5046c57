/** Excel takes a file without it for a text in the code page of the machine. */
const BOM = "\uFEFF";

/**
 * What a spreadsheet takes for the beginning of a formula, the signs of full width that Japanese ones
 * take as well, and what some of them skip before it.
 */
const BEGINS = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\0\\t\\n\\r]";
/** Behind any apostrophes that it begins with already. */
const FORMULA = new RegExp(`^'*${BEGINS}`);
const GUARDED = new RegExp(`^'+${BEGINS}`);

/**
 * Rows as a CSV file (RFC 4180, with a byte order mark). A text cell that a spreadsheet would take
 * for a formula gets a leading apostrophe; `parseCsv` takes exactly that off again. Numbers stay as
 * they are.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return BOM + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Undoes the guard of a cell; every other cell stays as it is. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
