import { useIsFetching } from "@tanstack/react-query";
import { useEffect } from "react";
import { whenIdle } from "./whenIdle";

/** The `meta` of a query that nothing waits for: the page stands without it. */
export const ASIDE = { aside: true } as const;

/**
 * Does something once: when everything that the page reads has come, some milliseconds have passed in
 * which it is drawn, and nothing else is to be done. For what is not needed before the page stands.
 * @param work the same function as long as it is the same work
 */
export function useWhenSettled(work: () => void, afterMs: number): void {
  const isReading = useIsFetching({ predicate: ({ meta }) => meta?.["aside"] !== true }) > 0;
  useEffect(() => {
    if (isReading) return;
    let callOff = () => {};
    const timer = setTimeout(() => (callOff = whenIdle(work)), afterMs);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }, [isReading, work, afterMs]);
}
