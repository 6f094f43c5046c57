import type { ComposableMapProps } from "react-simple-maps";
import { OUTLINE_SCALE } from "@/lib/geo/map";

type Pair = [number, number];
type Projection = Exclude<NonNullable<ComposableMapProps["projection"]>, string>;

/**
 * Our outlines and points were projected when they were generated, so that no browser has to: to
 * react-simple-maps, coordinates are pixels of the map, and this turns them into the units that it
 * is drawn in. Its map, zoom group and marker call of a projection only the function itself and
 * `invert`, which is all that this one has.
 */
export const PIXELS = Object.assign(
  ([x, y]: Pair): Pair => [x / OUTLINE_SCALE, y / OUTLINE_SCALE],
  { invert: ([x, y]: Pair): Pair => [x * OUTLINE_SCALE, y * OUTLINE_SCALE] },
) as unknown as Projection;
