/*
 * What machines and build logs read stays English, whatever the language of whoever runs the audit.
 */

const FIGURES = new Intl.NumberFormat("en-GB");

/** "10,000". */
export function figure(value: number): string {
  return FIGURES.format(value);
}

/** "1 application", "10,000 applications". */
export function counted(count: number, one: string): string {
  return `${figure(count)} ${count === 1 ? one : `${one}s`}`;
}

export function isAre({ length }: readonly unknown[]): "is" | "are" {
  return length === 1 ? "is" : "are";
}
