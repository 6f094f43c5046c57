/** Fetches what drives and keeps runs. Whoever shows a review has it by then: it is part of that chunk. */
export function loadRuns() {
  return import("@/lib/run/inBrowser");
}
