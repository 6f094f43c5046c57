import polylabel from "polylabel";
import { FINE } from "./project";
import { signedArea, type Ring } from "./rings";

/** A territory whose largest inscribed circle has a smaller radius than this, in pixels, gets a marker. */
const HITTABLE = 1;

export interface Place {
  readonly point: readonly [x: number, y: number];
  readonly small: boolean;
}

/** The point of the largest polygon that is farthest from its outline, to a tenth of a pixel. */
export function placeOf(polygons: readonly Ring[][]): Place {
  const size = (polygon: Ring[]) => signedArea(polygon[0] ?? []);
  const largest = polygons.toSorted((a, b) => size(b) - size(a))[0];
  if (!largest) throw new Error("A territory without land has no point");
  const centre = polylabel(largest, 1);
  const tenth = (fine: number) => Math.round(fine / (FINE / 10)) / 10;
  return {
    point: [tenth(centre[0]), tenth(centre[1])],
    small: centre.distance < HITTABLE * FINE,
  };
}
