import { useCallback } from "react";

/**
 * What somebody asked to read again and has not been read since, by the text of its key. TanStack
 * Query does not tell a query why it runs: because somebody asked, or by itself.
 */
const asked = new Set<string>();

/** What was read since the page was loaded again by hand; null where it was opened. */
let sinceReload: Set<string> | null | undefined;

export type ReadKey = readonly string[];

/** Whether nothing older will do for the read that runs now. */
export function isAskedFor(key: ReadKey): boolean {
  const text = textOf(key);
  if (sinceReload === undefined) sinceReload = wasReloaded() ? new Set() : null;
  return asked.has(text) || (sinceReload !== null && !sinceReload.has(text));
}

/** Loading a page again is the browser's own way to ask for what is set now. */
function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming && navigation.type === "reload";
}

/** What was asked for has been read. */
export function isRead(key: ReadKey): void {
  asked.delete(textOf(key));
  sinceReload?.add(textOf(key));
}

/** `refetch` for who wants what is set now, and not what the server read a moment ago for somebody else. */
export function useRefresh<Refetch extends () => Promise<unknown>>(
  key: ReadKey,
  refetch: Refetch,
): () => ReturnType<Refetch> {
  const text = textOf(key);
  return useCallback(() => {
    asked.add(text);
    // What a function returns is of its return type; the compiler does not see that of a parameter.
    return refetch() as ReturnType<Refetch>;
  }, [text, refetch]);
}

function textOf(key: ReadKey): string {
  return JSON.stringify(key);
}
