import { toCsv } from "./csv";
import { BETWEEN_CODES, COLUMN_ORDER, COLUMNS, type Column } from "./columns";
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
