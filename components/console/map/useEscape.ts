import { useCallback } from "react";
import { useViewStore } from "../state/useView";

/** Escape leaves the map; but first a shared code that was activated once, if there is one. */
export function useEscape(leave: () => void): () => void {
  const view = useViewStore();
  return useCallback(() => {
    if (view.getState().armed === null) leave();
  }, [view, leave]);
}
