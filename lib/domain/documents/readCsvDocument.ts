import { parseCsv, type CsvRow } from "./parseCsv";
import type { Settings } from "../settings";
import { COLUMN_ORDER, COLUMNS, NEEDED_COLUMNS, type Column } from "./columns";
import { type Problem, type Reading, type ReadRow, unread, wholeFile } from "./reading";

type Places = Partial<Readonly<Record<Column, number>>>;

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
    return broken.length > 0 ? unread(broken) : wholeFile("The file is empty.");
  }
  const columns = findColumns(head);
  if (!columns.ok) return wholeFile(columns.reason, head.line);

  const read = body.map((row) => readRow(row, columns.places, head.cells.length));
  return {
    tenantId: null,
    acknowledged: [],
    rows: read.filter((each) => "wanted" in each),
    problems: [...columns.problems, ...read.filter((each) => "reason" in each), ...broken].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    ),
  };
}

type Columns =
  | { readonly ok: false; readonly reason: string }
  | { readonly ok: true; readonly places: Places; readonly problems: readonly Problem[] };

function findColumns({ line, cells }: CsvRow): Columns {
  const titles = cells.map((cell) => folded(cell));
  const twice = titles.find((title, index) => title !== "" && titles.indexOf(title) < index);
  if (twice !== undefined) return { ok: false, reason: `The column “${twice}” is there twice.` };
  const places: Places = Object.fromEntries(
    COLUMN_ORDER.map((column) => [column, titles.indexOf(folded(COLUMNS[column]))] as const).filter(
      ([, place]) => place >= 0,
    ),
  );
  const missing = NEEDED_COLUMNS.filter((column) => places[column] === undefined);
  if (missing.length > 0) {
    const names = missing.map((column) => `“${COLUMNS[column]}”`).join(", ");
    const reason = `The first line names no ${missing.length === 1 ? "column" : "columns"} ${names}.`;
    return { ok: false, reason };
  }
  const known = new Set(Object.values(places));
  const problems = cells
    .filter((_, index) => !known.has(index))
    .filter((cell) => cell.trim() !== "")
    .map((cell) => problem(line, null, `The column “${short(cell)}” is not known; it is ignored.`));
  return { ok: true, places, problems };
}

function readRow({ line, cells }: CsvRow, places: Places, width: number): ReadRow | Problem {
  const at = (column: Column) => cells[places[column] ?? -1]?.trim() ?? "";
  const appId = at("appId").toLowerCase();
  const refuse = (reason: string) => problem(line, appId === "" ? null : appId, reason);

  // A row that was cut off would read as an application with nothing opted in or excluded.
  if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== "")) {
    return refuse(`The row has ${cells.length} cells, and the first line ${width}.`);
  }
  if (appId === "") return refuse("The client id is missing.");
  if (appId.length > 64) return refuse("The client id is too long.");
  const name = at("name") === "" ? null : at("name");
  const unknown = at("unknown").toLowerCase();
  if (unknown === "conflict" || unknown === "unreadable") {
    return { line, path: null, appId, name, wanted: "unknown" };
  }
  if (unknown !== "") {
    return refuse(`“${short(unknown)}” in the column “${COLUMNS.unknown}” is not known.`);
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
      throw new NoCode(`“${short(word)}” in the column “${COLUMNS[column]}” is no calling code.`);
    });
}

function problem(line: number, appId: string | null, reason: string): Problem {
  return { line, path: null, appId, reason };
}

function folded(title: string): string {
  return title.trim().replace(/\s+/g, " ").toLowerCase();
}

/** A file is hostile: what is quoted from it stays short. */
function short(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
}
