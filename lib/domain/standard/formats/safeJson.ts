/**
 * JSON that is safe in a terminal and in the log of a pipeline, and reads back as it was. JSON itself
 * escapes the first 32 controls; here the other controls are escaped too, what turns a line about, and
 * the beginning of orders to a pipeline (“##vso[”).
 */
export function safeJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(UNSAFE, escaped).replace(/#(?=#)/g, "\\u0023")}\n`;
}

const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
