import { cellAt, snap } from "./grid";
import { signedArea, type Point, type Ring } from "./rings";

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

/** The SVG path of a territory. It is never empty: what is too small to draw is one cell. */
export function toPath(polygons: readonly Ring[][]): string {
  const rings = polygons.flat().map(snap);
  const total = rings.reduce((sum, ring) => sum + extent(ring), 0);
  const drawn = rings.filter((ring) => extent(ring) >= (total < SCATTERED ? 1 : LEAST));
  return write(drawn.length > 0 ? drawn : [cellAt(polygons[0]?.[0] ?? [])]);
}
