import { dot, signedArea, type Point, type Ring } from "./rings";
import { OUTLINE_SCALE } from "../map";
import { FINE } from "./project";

/** Islets and lakes below this many cells of the grid are left out, where there is more to see. */
const LEAST = 6;

/** With less land than this, in cells, every islet of at least one cell counts. */
const SCATTERED = 100;

/** Closed subpaths in relative commands: after `m`, pairs are lines, and a minus sign separates. */
function write(rings: readonly Point[][]): string {
  let start: Point = [0, 0];
  return rings
    .map((ring) => {
      let [x, y] = start;
      const steps = ring.map((point) => {
        const step = `${point[0] - x} ${point[1] - y}`;
        [x, y] = point;
        return step;
      });
      start = ring[0] ?? start;
      return `m${steps.join(" ").replaceAll(" -", "-")}z`;
    })
    .join("");
}

const extent = (ring: readonly Point[]) => Math.abs(signedArea(ring));

/**
 * The SVG path of a territory. It is never empty: what is too small to draw is one cell, and so is
 * each of the points.
 */
export function toPath(polygons: readonly Ring[][], points: readonly Point[] = []): string {
  const rings = polygons.flat().map(snap);
  const total = rings.reduce((sum, ring) => sum + extent(ring), 0);
  const drawn = rings.filter((ring) => extent(ring) >= (total < SCATTERED ? 1 : LEAST));
  const first = polygons[0]?.[0]?.[0] ?? [0, 0];
  const cells = drawn.length > 0 ? points : [first, ...points];
  return write([...drawn, ...cells.map((point) => dot(cellOf(point)).slice(0, -1))]);
}

/** The corner of the cell that a point lies in. */
function cellOf([x, y]: Point): Point {
  const cell = FINE * OUTLINE_SCALE;
  return [Math.floor(x / cell), Math.floor(y / cell)];
}

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
function snap(ring: Ring): Point[] {
  const out: Point[] = [];
  for (const fine of ring) {
    const point = toGrid(fine);
    while (isRedundant(out.at(-2), out.at(-1), point)) out.pop();
    const last = out.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) out.push(point);
  }
  return out.slice(0, -1);
}
