import type { RefObject } from "react";
import { useEffect } from "react";

/** Pixels that a hand may slip within a click. */
const SLIP = 4;

/**
 * Lets a click be a click when the mouse slips a little. The zoom takes the first pixel for a drag
 * and then swallows the click, and react-simple-maps does not pass on its tolerance.
 */
export function useDragThreshold(svg: RefObject<SVGSVGElement | null>): void {
  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    let start: MouseEvent | null = null;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const begin = (event: MouseEvent) => {
      start = event;
    };
    const move = (event: MouseEvent) => {
      if (start === null) return;
      const slip = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
      if (slip < SLIP) event.stopImmediatePropagation();
      else start = null;
    };
    const end = () => {
      start = null;
    };
    element.addEventListener("mousedown", begin, options);
    window.addEventListener("mousemove", move, options);
    window.addEventListener("mouseup", end, options);
    return () => listening.abort();
  }, [svg]);
}
