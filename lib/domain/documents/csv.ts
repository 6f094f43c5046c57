/** Excel takes a file without it for a text in the code page of the machine. */
const BOM = "\uFEFF";

/** A cell that a spreadsheet would calculate, behind any apostrophes it begins with already. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

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
