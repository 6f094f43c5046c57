import type { Position } from "geojson";
import { attribute, roughCentre } from "./attribute";
import { byText } from "./compare";
import { project } from "./project";
import { toPolygons, type Ring } from "./rings";
import { readWorld } from "./world";

/** Polygons (outer ring, holes) by territory, projected; `neutral` is the land of none of them. */
export type Shapes = ReadonlyMap<string, readonly Ring[][]>;

/**
 * The land of every territory. Gibraltar and Tristan da Cunha are not in the source: they become what
 * it makes of the Vatican and Tokelau, a ring of one point.
 */
export function readShapes(territories: ReadonlySet<string>): Shapes {
  const shapes = new Map<string, Ring[][]>();
  const add = (iso: string, rings: Ring[]) =>
    shapes.set(iso, [...(shapes.get(iso) ?? []), ...toPolygons(rings)]);
  for (const area of readWorld()) {
    add(
      attribute(area, (iso) => territories.has(iso)),
      project(area.rings),
    );
  }
  for (const iso of territories) {
    if (!shapes.has(iso)) add(iso, project([Array<Position>(4).fill(roughCentre(iso))]));
  }
  return new Map([...shapes].sort(([a], [b]) => byText(a, b)));
}
