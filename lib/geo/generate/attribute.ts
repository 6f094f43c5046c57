import { feature, featuresContaining, iso1A2Code } from "@rapideditor/country-coder";
import { geoCentroid } from "d3-geo";
import type { Position } from "geojson";
import { NEUTRAL } from "../map";
import type { Area } from "./world";

/** What Natural Earth lists apart and ISO does not: Northern Cyprus, Kosovo, Somaliland. */
const OWN_IDS: Readonly<Record<string, string>> = { "-1": "CY", "-2": "XK", "-3": "SO" };

/**
 * Which territory a polygon belongs to: the source's, or a dependency of it that the source draws as
 * a part (French Guiana in France, Svalbard in Norway). country-coder's borders are coarse, so it may
 * only choose among the dependencies of what the source says; it alone decides where the source lumps
 * two territories together (the Indian Ocean ones of Australia).
 */
export function attribute(area: Area, isTerritory: (iso: string) => boolean): string {
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

/** The middle of country-coder's rough border, for a place that the source does not draw. */
export function roughCentre(iso: string): Position {
  const geometry = feature(iso)?.geometry;
  const ring = geometry?.type === "MultiPolygon" ? geometry.coordinates[0]?.[0] : undefined;
  if (!ring) throw new Error(`${iso} has neither land in the source nor a rough border`);
  return geoCentroid({ type: "MultiPoint", coordinates: ring.slice(1) });
}
