/** Pages of Dialgate's are four deep. */
const MOST_NESTED = 24;

/** As `flightRouterStateSchema` of Next has it: what is not so it answers with a 500. */
export function isRouterState(state: unknown, depth = MOST_NESTED): boolean {
  if (depth === 0 || !Array.isArray(state) || state.length < 2 || state.length > 6) return false;
  const [segment, parallel, refresh, marker, hints, last] = state as readonly unknown[];
  const isDictionary =
    typeof parallel === "object" && parallel !== null && !Array.isArray(parallel);
  return (
    isSegment(segment) &&
    isDictionary &&
    Object.values(parallel).every((each) => isRouterState(each, depth - 1)) &&
    (refresh == null || isTexts(refresh, 2)) &&
    (marker == null || MARKERS.includes(marker)) &&
    (hints == null || typeof hints === "number") &&
    (last === undefined || typeof last === "string")
  );
}

const MARKERS: readonly unknown[] = ["refetch", "inside-shared-layout", "metadata-only"];
const PARAMETERS = /^(?:c|oc|d|ci\((?:\.{1,3}|\.\.\)\(\.\.)\)|di\((?:\.{1,3}|\.\.\)\(\.\.)\))$/;

function isSegment(segment: unknown): boolean {
  if (typeof segment === "string") return true;
  if (!Array.isArray(segment) || segment.length !== 4) return false;
  const [name, value, kind, siblings] = segment as readonly unknown[];
  return (
    isTexts([name, value], 2) &&
    typeof kind === "string" &&
    PARAMETERS.test(kind) &&
    (siblings === null || isTexts(siblings))
  );
}

function isTexts(value: unknown, length?: number): boolean {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length)) return false;
  return value.every((each) => typeof each === "string");
}
