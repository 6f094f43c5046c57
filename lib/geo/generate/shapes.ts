import type { Position, MultiPolygon as GeoMultiPolygon } from "geojson";
import { byText } from "../fold";
import { project, FINE } from "./project";
import { toPolygons, type Ring } from "./rings";
import { MISSING } from "./sources/parts";
import { readWorld, type Area } from "./world";
import { featuresContaining, iso1A2Code } from "@rapideditor/country-coder";
import { geoCentroid } from "d3-geo";
import { NEUTRAL } from "../map";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryObject, MultiPolygon, Objects, Topology } from "topojson-specification";

/** Polygons (outer ring, holes) by territory, projected; `neutral` is the land of none of them. */
export type Shapes = ReadonlyMap<string, readonly Ring[][]>;

/**
 * The land of every territory. What is not in the source becomes what it makes of the Vatican and
 * Tokelau, a ring of one point.
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
    if (!shapes.has(iso)) add(iso, project([Array<Position>(4).fill(missing(iso))]));
  }
  return new Map([...shapes].sort(([a], [b]) => byText(a, b)));
}

/** What Natural Earth lists apart and ISO does not: Northern Cyprus, Kosovo, Somaliland. */
const OWN_IDS: Readonly<Record<string, string>> = { "-1": "CY", "-2": "XK", "-3": "SO" };

/**
 * Which territory a polygon belongs to: the source's, or a dependency of it that the source draws as
 * a part (French Guiana in France, Svalbard in Norway). country-coder's borders are coarse, so it may
 * only choose among the dependencies of what the source says; it alone decides where the source lumps
 * two territories together (the Indian Ocean ones of Australia).
 */
function attribute(area: Area, isTerritory: (iso: string) => boolean): string {
  const source = OWN_IDS[area.source] ?? iso1A2Code(area.source);
  const centre = geoCentroid({ type: "Polygon", coordinates: [...area.rings] });
  const part = featuresContaining(centre)
    .map(({ properties }) => properties)
    .find(({ iso1A2, groups }) => {
      if (iso1A2 === undefined || !isTerritory(iso1A2)) return false;
      return source === null ? lumped(area.source, groups) : groups.includes(source);
    });
  const iso = part?.iso1A2 ?? source;
  return iso !== null && isTerritory(iso) ? iso : NEUTRAL;
}

/** "IOA" is Christmas Island and the Cocos Islands. Siachen ("KAS") stays nobody's. */
function lumped(source: string, groups: readonly string[]): boolean {
  return source === "IOA" && groups.includes("AU");
}

function missing(iso: string): Position {
  const position = MISSING[iso];
  if (!position) throw new Error(`${iso} has no land in the source, and nobody says where it is`);
  return position;
}

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
