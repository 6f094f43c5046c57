/** Milliseconds since 1970. Injectable, so that tests move time instead of waiting for it. */
export type Clock = () => number;

/** Resolves after so many milliseconds of that clock. */
export type Sleep = (ms: number) => Promise<void>;

export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
