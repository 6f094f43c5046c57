/** Resolves after so many milliseconds, by the timers that a test can move. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
