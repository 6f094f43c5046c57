import { geoEqualEarth, geoPath, type GeoContext } from "d3-geo";
import type { Position } from "geojson";
import { MAP_HEIGHT, MAP_WIDTH } from "../map";
import type { Point, Ring } from "./rings";

/** Geometry is worked on in whole thousandths of a pixel: integers, so equal on every machine. */
export const FINE = 1000;

const projection = geoEqualEarth()
  .fitSize([MAP_WIDTH * FINE, MAP_HEIGHT * FINE], { type: "Sphere" })
  // Points only, no curves between them: neighbours must keep the same points on their border.
  .precision(0);

/** One point, in thousandths of a pixel. */
export function projectPoint([longitude = 0, latitude = 0]: Position): Point {
  const projected = projection([longitude, latitude]);
  if (!projected) throw new Error("Equal Earth shows every point of the globe");
  return [Math.round(projected[0]), Math.round(projected[1])];
}

/** Projects a polygon to closed rings; where the antimeridian cuts it, there is one more. */
export function project(rings: readonly Position[][]): Ring[] {
  const out: Ring[] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => out.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => {
      const ring = out.at(-1);
      const last = ring?.at(-1);
      const [nextX, nextY] = [Math.round(x), Math.round(y)];
      if (last && (last[0] !== nextX || last[1] !== nextY)) ring?.push([nextX, nextY]);
    },
    closePath: () => {
      const first = out.at(-1)?.[0];
      if (first) out.at(-1)?.push([first[0], first[1]]);
    },
  };
  geoPath(projection, context)({ type: "Polygon", coordinates: [...rings] });
  return out;
}
