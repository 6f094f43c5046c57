import { OUTLINE_SCALE } from "../map";
import { FINE } from "./project";
import type { Point, Ring } from "./rings";

function toGrid([x, y]: Point): Point {
  const cell = FINE * OUTLINE_SCALE;
  return [Math.round(x / cell), Math.round(y / cell)];
}

/** Whether b adds nothing between a and c: it is on their line, or is one of them. */
function isRedundant(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (!a || !b) return false;
  return (b[0] - a[0]) * (c[1] - a[1]) === (c[0] - a[0]) * (b[1] - a[1]);
}

/** A closed ring on the grid that outlines are drawn on, left open, without points that add nothing. */
export function snap(ring: Ring): Point[] {
  const out: Point[] = [];
  for (const fine of ring) {
    const point = toGrid(fine);
    while (isRedundant(out.at(-2), out.at(-1), point)) out.pop();
    const last = out.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) out.push(point);
  }
  return out.slice(0, -1);
}

/** One cell of the grid, for a territory that is no larger. */
export function cellAt(ring: Ring): Point[] {
  const [x, y] = toGrid(ring[0] ?? [0, 0]);
  return [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ];
}
