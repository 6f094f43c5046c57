/** Browsers that are never idle, and Safari, which knows nothing of idle time, do it after so long. */
const LATEST_MS = 1_000;

/** Does it once the page has nothing else to do; gives the way to call it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, LATEST_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
