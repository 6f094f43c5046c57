/** The columns of the CSV file, in their order, by what they hold. */
export const COLUMNS = {
  appId: "Client id",
  name: "Application",
  smsInclude: "SMS opted in",
  smsExclude: "SMS excluded",
  voiceInclude: "Voice opted in",
  voiceExclude: "Voice excluded",
  unknown: "Not known",
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
export const BETWEEN_CODES = " | ";
