/** Whether all of the few are among the many. */
export function isWithin<T>(few: readonly T[], many: readonly T[]): boolean {
  const known = new Set(many);
  return few.every((each) => known.has(each));
}
