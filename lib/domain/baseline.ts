import { CODES, OPT_IN_SOURCE } from "@/lib/geo/codes";
import type { ListenerOptions } from "./listener";

/** Which codes Microsoft enables by default, and where that is known from. */
export interface Baseline {
  readonly source: "graph" | "table";
  /** For the table: the date of Microsoft's opt-in list that it was made from. */
  readonly date: string | null;
  readonly enabled: ReadonlySet<number>;
  /** Codes of which it says neither yes nor no. */
  readonly undecided: ReadonlySet<number>;
}

/**
 * Codes that Microsoft's opt-in list does not speak of: the global services, and 379, which is
 * assigned to Vatican City and not in use.
 */
export const UNDECIDED_CODES: ReadonlySet<number> = new Set([
  379, 800, 808, 870, 878, 881, 882, 883, 888, 979,
]);

/** Every known calling code that is not on Microsoft's opt-in list. */
export const SHIPPED_BASELINE: Baseline = {
  source: "table",
  date: OPT_IN_SOURCE.date,
  enabled: new Set(
    CODES.filter(({ code, optInRequired }) => !optInRequired && !UNDECIDED_CODES.has(code)).map(
      ({ code }) => code,
    ),
  ),
  undecided: UNDECIDED_CODES,
};

/** The baseline in force: the listener's own `defaultRegions` when it has any, else the table. */
export function baselineOf(options: ListenerOptions | null): Baseline {
  if (options === null || options.defaultRegions.length === 0) return SHIPPED_BASELINE;
  return {
    source: "graph",
    date: null,
    enabled: new Set(options.defaultRegions),
    undecided: new Set(),
  };
}
