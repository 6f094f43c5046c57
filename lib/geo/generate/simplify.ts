import type { MultiPolygon as GeoMultiPolygon, Position } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryObject, MultiPolygon, Objects, Topology } from "topojson-specification";
import { FINE } from "./project";
import type { Ring } from "./rings";
import type { Shapes } from "./shapes";

function isMultiPolygon(object: GeometryObject): object is MultiPolygon {
  return object.type === "MultiPolygon";
}

function toRing(positions: Position[]): Ring {
  return positions.map(([x = 0, y = 0]) => [x, y]);
}

/**
 * Drops corners that span less than `corner` square pixels. Neighbours share their border as one arc,
 * so both lose the same corners and no gap opens. What touches within one territory is joined
 * (Somaliland and Somalia), and the border between goes.
 */
export function simplifyShapes(shapes: Shapes, corner: number): Shapes {
  const objects = [...shapes].map(([iso, polygons]): [string, GeoMultiPolygon] => [
    iso,
    { type: "MultiPolygon", coordinates: polygons.map((rings) => [...rings]) },
  ]);
  // The types of the one package allow a null that those of the other do not.
  const exact = topology(Object.fromEntries(objects)) as Topology<Objects>;
  const simple = simplify(presimplify(exact), corner * FINE * FINE);
  return new Map(
    Object.entries(simple.objects).map(([iso, object]) => {
      if (!isMultiPolygon(object)) throw new Error(`${iso} came back as ${String(object.type)}`);
      const polygons = merge(simple, [object]).coordinates;
      return [iso, polygons.map((rings) => rings.map(toRing))];
    }),
  );
}
