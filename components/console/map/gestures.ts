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
