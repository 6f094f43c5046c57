import Papa from "papaparse";
import { unguarded } from "./csv";
import { lineCounter } from "./lineCounter";

export interface CsvRow {
  /** Where it begins in the file; the first line is 1. Cells may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvProblem {
  readonly line: number;
  readonly reason: string;
}

export interface Csv {
  readonly rows: readonly CsvRow[];
  /** Rows that are no CSV, such as one whose quotes do not end. They are not among `rows`. */
  readonly problems: readonly CsvProblem[];
}

/** What spreadsheets separate cells with, by language. */
const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Reads what `toCsv` wrote, and what a spreadsheet made of it: any of the usual delimiters and line
 * ends, with or without byte order mark. Lines that hold nothing are left out. Never throws.
 */
export function parseCsv(file: string): Csv {
  const text = file.startsWith("\uFEFF") ? file.slice(1) : file;
  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  const lineAt = lineCounter(text);
  let start = 0;
  // A text is read at once; the delimiter is given, or it would be guessed from what names contain.
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const line = lineAt(start);
      start = meta.cursor;
      const [error] = errors;
      if (error !== undefined)
        problems.push({ line, reason: REASONS[error.code] ?? error.message });
      else if (data.some((each) => each.trim() !== "")) {
        rows.push({ line, cells: data.map(unguarded) });
      }
    },
  });
  return { rows, problems };
}

const REASONS: Readonly<Record<string, string>> = {
  MissingQuotes: "A cell begins with a quotation mark and does not end with one.",
  InvalidQuotes: "Text stands behind the quotation mark that ends a cell.",
};

/** The one that the first line, which names the columns, has most of. */
function delimiterOf(text: string): string {
  const [head = ""] = /^[^\r\n]*/.exec(text) ?? [];
  const bare = head.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}
