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
  return toCsv([COLUMN_ORDER.map((column) => COLUMNS[column]), ...applications.map(row)]);
}

function row(application: DocumentApplication): string[] {
  const settings = "settings" in application ? application.settings : null;
  const cells: Readonly<Record<Column, string>> = {
    appId: application.appId,
    name: application.name ?? "",
    smsInclude: list(settings?.sms.include),
    smsExclude: list(settings?.sms.exclude),
    voiceInclude: list(settings?.voice.include),
    voiceExclude: list(settings?.voice.exclude),
    unknown: "unknown" in application ? application.unknown : "",
  };
  return COLUMN_ORDER.map((column) => cells[column]);
}

function list(codes: readonly number[] = []): string {
  return codes.join(BETWEEN_CODES);
}

/** The columns of the CSV file, in their order, by what they hold. */
export const COLUMNS = {
  appId: "Client id",
  name: "Application",
  smsInclude: "SMS opted in",
  smsExclude: "SMS excluded",
  voiceInclude: "Voice opted in",
  voiceExclude: "Voice excluded",
  unknown: "Unknown",
} as const;

export type Column = keyof typeof COLUMNS;

export const COLUMN_ORDER: readonly Column[] = [
  "appId",
  "name",
  "smsInclude",
  "smsExclude",
  "voiceInclude",
  "voiceExclude",
  "unknown",
];

/** Those without which a row cannot be understood; the others are for the reader. */
export const NEEDED_COLUMNS: readonly Column[] = [
  "appId",
  "smsInclude",
  "smsExclude",
  "voiceInclude",
  "voiceExclude",
];

/**
 * Between the codes of a cell. Not a space or a comma alone: where these separate thousands, a
 * spreadsheet makes the one number 44234 of "44 234" or "44,234".
 */
const BETWEEN_CODES = " | ";
