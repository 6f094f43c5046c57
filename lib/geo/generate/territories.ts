import type { CodeInfo } from "../codes";
import { fold, byText } from "../fold";
import type { TerritoryRow, Tier } from "../territories";
import { alpha3, displayName, namesOf, cldrName } from "./names";
import type { Shapes } from "./shapes";
import { TIER_TERRITORIES } from "./sources/tiers";
import polylabel from "polylabel";
import { FINE, projectPoint } from "./project";
import { signedArea, type Point, type Ring } from "./rings";
import { DOTS, SEATS } from "./sources/parts";
import containment from "cldr-core/supplemental/territoryContainment.json";
import { CONTINENT_OF, M49_OVERRIDES } from "./sources/regions";

function otherNames(iso: string): string[] {
  const names = [...namesOf(iso), alpha3(iso)].filter((name) => name !== undefined);
  return [...new Set(names)].filter((name) => name !== displayName(iso));
}

export function buildTerritories(codes: readonly CodeInfo[], shapes: Shapes): TerritoryRow[] {
  const isos = [...new Set(codes.flatMap(({ territories }) => territories))];
  return isos
    .map((iso): TerritoryRow => {
      const name = displayName(iso);
      return {
        iso,
        name,
        codes: codes.filter(({ territories }) => territories.includes(iso)).map(({ code }) => code),
        ...placement(iso),
        tier: tierOf(iso),
        searchKeys: otherNames(iso),
        ...seated(iso, placeOf(shapes.get(iso) ?? [])),
        ...dotsOf(iso),
      };
    })
    .sort((a, b) => byText(fold(a.name), fold(b.name)) || byText(a.iso, b.iso));
}

const TIERS: readonly Tier[] = ["low", "mid-low", "mid-high", "high"];

function tierOf(iso: string): Tier | null {
  return TIERS.find((tier) => TIER_TERRITORIES[tier].split(" ").includes(iso)) ?? null;
}

/** A territory whose largest inscribed circle has a smaller radius than this, in pixels, gets a marker. */
const HITTABLE = 1;

/** The point of the largest polygon that is farthest from its outline, to a tenth of a pixel. */
function placeOf(polygons: readonly Ring[][]): Pick<TerritoryRow, "point" | "size" | "small"> {
  const size = (polygon: Ring[]) => signedArea(polygon[0] ?? []);
  const largest = polygons.toSorted((a, b) => size(b) - size(a))[0];
  if (!largest) throw new Error("A territory without land has no point");
  const centre = polylabel(largest, 1);
  return {
    point: tenths([centre[0], centre[1]]),
    size: sizeOf(largest[0] ?? []),
    small: centre.distance < HITTABLE * FINE,
  };
}

function sizeOf(ring: Ring): Point {
  const span = (values: readonly number[]) =>
    Math.round((Math.max(...values) - Math.min(...values)) / FINE);
  return [span(ring.map(([x]) => x)), span(ring.map(([, y]) => y))];
}

function tenths([x, y]: Point): Point {
  const tenth = (fine: number) => Math.round(fine / (FINE / 10)) / 10;
  return [tenth(x), tenth(y)];
}

type Placed = ReturnType<typeof placeOf>;

/** Two markers of a territory stand at least so many pixels apart. */
const FAR = 40;

/** At its seat; where its largest island is far from there, that has a marker as well. */
function seated(iso: string, place: Placed): Placed & Pick<TerritoryRow, "also"> {
  const seat = SEATS[iso];
  if (!seat || !place.point) return place;
  const point = tenths(projectPoint(seat));
  const [x, y] = place.point;
  const isFar = Math.hypot(point[0] - x, point[1] - y) >= FAR;
  return { ...place, point, ...(isFar && { also: [place.point] }) };
}

function dotsOf(iso: string): Pick<TerritoryRow, "dots"> {
  const dots = DOTS[iso]?.map((position) => tenths(projectPoint(position)));
  return dots === undefined ? {} : { dots };
}

const contained: Readonly<Record<string, { readonly _contains: readonly string[] }>> =
  containment.supplemental.territoryContainment;

function m49(iso: string): string {
  const region =
    M49_OVERRIDES[iso] ??
    Object.keys(CONTINENT_OF).find((id) => contained[id]?._contains.includes(iso));
  if (region === undefined) throw new Error(`No M49 region holds ${iso}`);
  return region;
}

/** Antarctica is in no M49 sub-region: it is its own continent and region. */
function placement(iso: string): Pick<TerritoryRow, "continent" | "region"> {
  if (iso === "AQ") return { continent: "Antarctica", region: "Antarctica" };
  const id = m49(iso);
  const continent = CONTINENT_OF[id];
  if (continent === undefined) throw new Error(`M49 region ${id} is on no continent`);
  return { continent, region: cldrName(id) };
}
