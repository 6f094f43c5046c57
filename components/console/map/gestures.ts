import { type RefObject, useEffect } from "react";

/**
 * Which gestures move the map, given how far it is zoomed. A wheel and a finger belong to the page
 * first: the wheel zooms with Ctrl, once the map has the focus, or where the page cannot scroll; one
 * finger moves the map only when it is zoomed in, two always do. A double click is two toggles.
 */
export function movesMap(event: Event, zoom: number): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || isEngaged(event);
  if (event.type === "touchstart") return zoom > 1 || fingers(event) > 1;
  return event.type === "mousedown" && event instanceof MouseEvent && event.button === 0;
}

function isEngaged({ currentTarget }: Event): boolean {
  const map = currentTarget instanceof Element ? currentTarget : null;
  const { scrollHeight, clientHeight } = document.documentElement;
  return map?.contains(document.activeElement) === true || scrollHeight <= clientHeight;
}

function fingers(event: Event): number {
  return "touches" in event ? (event as TouchEvent).touches.length : 0;
}

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
