import type { Channel } from "../channel";
import type { RegionLists } from "../settings";
import { toCsv } from "./csv";
import type { DocumentApplication, SettingsDocument } from "./settingsDocument";

/** The document as JSON, one application a line: what changed shows in any comparison of texts. */
export function writeJson({ applications, ...head }: SettingsDocument): string {
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const rows = applications.map((each) => `\n    ${JSON.stringify(each)}`);
  return `{\n${lines.join("")}  "applications": [${rows.join(",")}\n  ]\n}\n`;
}

/**
 * The document as CSV, one application a row, made to be edited in a spreadsheet: a row of its own
 * for every code would pass what one holds. A cell has the codes of one list as plain numbers
 * without a plus sign (which would make it a formula), separated so that no spreadsheet takes them
 * for one number; four empty cells are Microsoft's default. The last column is for applications
 * that an import leaves out, and shows where a row was cut off.
 */
export function writeCsv({ applications }: SettingsDocument): string {
  const row = (application: DocumentApplication) => COLUMNS.map(({ cell }) => cell(application));
  return toCsv([COLUMNS.map(({ title }) => title), ...applications.map(row)]);
}

/* eslint-disable i18n/no-sentence-outside -- a file that is read again stays English */
/** The columns of the CSV file, in their order. */
export const COLUMNS = [
  column("appId", "Client id", ({ appId }) => appId),
  column("name", "Application", ({ name }) => name ?? ""),
  column("smsInclude", "SMS opted in", list("sms", "include")),
  column("smsExclude", "SMS excluded", list("sms", "exclude")),
  column("voiceInclude", "Voice opted in", list("voice", "include")),
  column("voiceExclude", "Voice excluded", list("voice", "exclude")),
  column("unknown", "Unknown", (each) => ("unknown" in each ? each.unknown : "")),
] as const;
/* eslint-enable i18n/no-sentence-outside */

export type Column = (typeof COLUMNS)[number]["id"];

type Cell = (application: DocumentApplication) => string;

function column<Id extends string>(id: Id, title: string, cell: Cell) {
  return { id, title, cell };
}

function list(channel: Channel, key: keyof RegionLists): Cell {
  return (each) => {
    const settings = "settings" in each ? each.settings : null;
    return settings?.[channel][key].join(BETWEEN_CODES) ?? "";
  };
}

/**
 * Between the codes of a cell. Not a space or a comma alone: where these separate thousands, a
 * spreadsheet makes the one number 44234 of "44 234" or "44,234".
 */
const BETWEEN_CODES = " | ";
