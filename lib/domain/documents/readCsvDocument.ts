import { plural, t } from "@/lib/i18n/t";
import { listed } from "../format";
import type { Settings } from "../settings";
import { COLUMNS, type Column } from "./writeDocument";
import type { Problem, Reading, ReadRow } from "./reading";
import { byLine, lineCounter, unread, wholeFile } from "./reading";
import { type Result, fail, ok } from "../result";
import Papa from "papaparse";
import { unguarded } from "./csv";

type Places = Partial<Readonly<Record<Column, number>>>;

/** Without these a row can be understood all the same. */
const FOR_THE_READER: ReadonlySet<Column> = new Set(["name", "unknown"]);

/**
 * Reads what `writeCsv` wrote and an admin edited: columns in any order, codes between spaces,
 * commas, semicolons or bars, with or without a plus sign. A row that is not whole is a problem and
 * nothing else.
 */
export function readCsvDocument(text: string): Reading {
  const { rows, problems } = parseCsv(text);
  const broken = problems.map(({ line, reason }) => problem(line, null, reason));
  const [head, ...body] = rows;
  if (head === undefined) {
    return broken.length > 0 ? unread(broken) : wholeFile(t`The file is empty.`);
  }
  const columns = findColumns(head);
  if (!columns.ok) return wholeFile(columns.error, head.line);

  const read = body.map((row) => readRow(row, columns.value.places, head.cells.length));
  return {
    tenantId: null,
    acknowledged: [],
    rows: read.filter((each) => "wanted" in each),
    problems: byLine([
      ...columns.value.problems,
      ...read.filter((each) => "reason" in each),
      ...broken,
    ]),
  };
}

interface FoundColumns {
  readonly places: Places;
  readonly problems: readonly Problem[];
}

function findColumns({ line, cells }: CsvRow): Result<FoundColumns, string> {
  const titles = cells.map((cell) => folded(cell));
  const twice = titles.find((title, index) => title !== "" && titles.indexOf(title) < index);
  if (twice !== undefined) return fail(t`The column “${twice}” appears twice.`);
  const places: Places = Object.fromEntries(
    COLUMNS.map(({ id, title }) => [id, titles.indexOf(folded(title))] as const).filter(
      ([, place]) => place >= 0,
    ),
  );
  const missing = COLUMNS.filter(({ id }) => !FOR_THE_READER.has(id) && places[id] === undefined);
  if (missing.length > 0) {
    const names = listed(missing.map(({ title }) => t`“${title}”`));
    return fail(
      plural(
        missing.length,
      )`The first line names no column ${names}.|The first line names no columns ${names}.`,
    );
  }
  const known = new Set(Object.values(places));
  const problems = cells
    .filter((_, index) => !known.has(index))
    .filter((cell) => cell.trim() !== "")
    .map((cell) =>
      problem(line, null, t`The column “${short(cell)}” is not known; it is ignored.`),
    );
  return ok({ places, problems });
}

function readRow({ line, cells }: CsvRow, places: Places, width: number): ReadRow | Problem {
  const at = (column: Column) => cells[places[column] ?? -1]?.trim() ?? "";
  const appId = at("appId").toLowerCase();
  const refuse = (reason: string) => problem(line, appId === "" ? null : appId, reason);

  // A row that was cut off would read as an application with nothing opted in or excluded.
  if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== "")) {
    return refuse(
      plural(
        cells.length,
      )`The row has # cell, and the first line ${width}.|The row has # cells, and the first line ${width}.`,
    );
  }
  if (appId === "") return refuse(t`The client id is missing.`);
  if (appId.length > 64) return refuse(t`The client id is too long.`);
  const name = at("name") === "" ? null : at("name");
  const unknown = at("unknown").toLowerCase();
  if (unknown === "conflict" || unknown === "unreadable") {
    return { line, path: null, appId, name, wanted: "unknown" };
  }
  if (unknown !== "") {
    return refuse(t`“${short(unknown)}” in the column “${titleOf("unknown")}” is not known.`);
  }
  try {
    const settings: Settings = {
      sms: { include: codes("smsInclude", at), exclude: codes("smsExclude", at) },
      voice: { include: codes("voiceInclude", at), exclude: codes("voiceExclude", at) },
    };
    return { line, path: null, appId, name, wanted: settings };
  } catch (error) {
    if (error instanceof NoCode) return refuse(error.message);
    throw error;
  }
}

class NoCode extends Error {}

function codes(column: Column, at: (column: Column) => string): number[] {
  return at(column)
    .split(/[\s,;|]+/)
    .filter((word) => word !== "")
    .map((word) => {
      const code = /^[+-]?\d+$/.test(word) ? Number(word) : NaN;
      if (Number.isSafeInteger(code)) return code;
      throw new NoCode(
        t`“${short(word)}” in the column “${titleOf(column)}” is not a calling code.`,
      );
    });
}

function problem(line: number, appId: string | null, reason: string): Problem {
  return { line, path: null, appId, reason };
}

function titleOf(column: Column): string {
  return COLUMNS.find(({ id }) => id === column)?.title ?? column;
}

function folded(title: string): string {
  return title.trim().replace(/\s+/g, " ").toLowerCase();
}

/** A file is hostile: what is quoted from it stays short. */
function short(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
}

interface CsvRow {
  /** Where it begins in the file; the first line is 1. Cells may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface Csv {
  readonly rows: readonly CsvRow[];
  /** Rows that are no CSV, such as one whose quotes do not end. They are not among `rows`. */
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
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
  const problems: Csv["problems"][number][] = [];
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
  get MissingQuotes() {
    return t`A cell begins with a quotation mark and does not end with one.`;
  },
  get InvalidQuotes() {
    return t`There is text after the closing quotation mark of a cell.`;
  },
};

/** The one that the first line, which names the columns, has most of. */
function delimiterOf(text: string): string {
  const [head = ""] = /^[^\r\n]*/.exec(text) ?? [];
  const bare = head.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}
