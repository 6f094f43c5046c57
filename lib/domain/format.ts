import { inReadingOrder } from "@/lib/i18n/direction";
import { conjunctions, disjunctions, moments, numbers, times } from "@/lib/i18n/formats";
import { plural, t } from "@/lib/i18n/t";

/** "10,000". */
export function figure(value: number): string {
  return numbers().format(value);
}

/** "A", "A and B", "A, B and C". */
export function joined(names: readonly string[]): string {
  return inReadingOrder(names, (each) => conjunctions().format(each));
}

/** "A", "A or B", "A, B or C". */
export function anyOf(names: readonly string[]): string {
  return inReadingOrder(names, (each) => disjunctions().format(each));
}

/** "A, B, C": what is not one sentence with the last. */
export function listed(names: readonly string[]): string {
  return inReadingOrder(names, (each) => each.join(t`, `));
}

/** "SMS: +44; voice: +91": things of which each may be a list of its own. */
export function inSequence(parts: readonly string[]): string {
  return inReadingOrder(parts, (each) => each.join(t`; `));
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
