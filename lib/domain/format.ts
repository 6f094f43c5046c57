import { conjunctions, disjunctions, moments, numbers, times } from "@/lib/i18n/formats";
import { plural, t } from "@/lib/i18n/t";

/** "10,000". */
export function figure(value: number): string {
  return numbers().format(value);
}

/** "1 application", "10,000 applications". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** "all 12 rows shown"; of one, "the row shown". */
export function allOf(count: number, one: string, rest = ""): string {
  return (count === 1 ? `the ${one} ${rest}` : `all ${counted(count, one)} ${rest}`).trim();
}

/** "3 of 43 applications", "1 of 1 application". */
export function outOf(count: number, all: number, one: string): string {
  return `${figure(count)} of ${counted(all, one)}`;
}

/** "A", "A and B", "A, B and C". */
export function joined(names: readonly string[]): string {
  return conjunctions().format(names);
}

/** "A", "A or B", "A, B or C". */
export function anyOf(names: readonly string[]): string {
  return disjunctions().format(names);
}

/** "A, B, C": what is not one sentence with the last. */
export function listed(names: readonly string[]): string {
  return names.join(t`, `);
}

export function isAre({ length }: readonly unknown[]): "is" | "are" {
  return length === 1 ? "is" : "are";
}

/** "+44, +91". */
export function codesText(codes: readonly number[]): string {
  return listed(codes.map((code) => `+${code}`));
}

/** More codes than these are counted in a sentence or on a button, and listed elsewhere. */
export const MOST_CODES_NAMED = 6;

/** "+44, +91", or "119 codes". */
export function fewCodesText(codes: readonly number[]): string {
  return codes.length > MOST_CODES_NAMED ? plural(codes.length)`# code|# codes` : codesText(codes);
}

/** How long something takes, as exactly as an estimate can say it. */
export function durationText(seconds: number): string {
  if (seconds < 5) return t`a few seconds`;
  if (seconds < 180) return plural(Math.ceil(seconds / 5) * 5)`about # second|about # seconds`;
  if (seconds < 600) return plural(Math.round(seconds / 30) / 2)`about # minute|about # minutes`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 300) return plural(minutes)`about # minute|about # minutes`;
  return plural(Math.round(minutes / 60))`about # hour|about # hours`;
}

/** "14:02 UTC": in the time zone of whoever reads it, which is always named. */
export function timeText(at: string | number): string {
  return times().format(new Date(at));
}

/** "24 Nov 2026, 14:02:31 UTC", in the same time zone. */
export function momentText(at: string | number): string {
  return moments().format(new Date(at));
}
