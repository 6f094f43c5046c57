import { useEffect, useRef } from "react";

/**
 * Keeps what is typed after the keys that open the search, until its field is there to hear it: where
 * the search has still to be fetched, the first letters would be lost, or go into a field of the page.
 * @returns takes what was typed so far
 */
export function useTypedAhead(isOpening: boolean): () => string {
  const typed = useRef("");
  useEffect(() => {
    if (!isOpening) return;
    typed.current = "";
    const listen = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      const isInDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
      if (isInDialog || ctrlKey || metaKey || altKey) return;
      if (key === "Backspace") typed.current = typed.current.slice(0, -1);
      else if (key.length === 1) typed.current += key;
      // Whatever of the page has the focus is not meant by it either.
      else if (key !== "Enter") return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [isOpening]);
  return () => typed.current;
}
