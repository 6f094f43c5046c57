/** The one in the middle; of an even number of values the upper one. */
export function median(values: readonly number[]): number {
  return quantile(0.5, values);
}

/** So large a part of the values, from 0 to 1, is no larger. */
export function quantile(part: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(values.length * part), values.length - 1)] ?? NaN;
}
