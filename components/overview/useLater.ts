import { startTransition, useCallback, useState } from "react";

type Later<T> = T | "coming" | "failed";

/**
 * A part of the page that nothing waits for, and the way to fetch it: it comes when the browser has time
 * to draw it. `load` is the same function each time.
 */
export function useLater<T extends object>(
  load: () => Promise<T>,
): readonly [Later<T>, () => void] {
  const [part, setPart] = useState<Later<T>>("coming");
  const fetchPart = useCallback(() => {
    load().then(
      (loaded) => startTransition(() => setPart(loaded)),
      () => setPart("failed"),
    );
  }, [load]);
  return [part, fetchPart];
}
