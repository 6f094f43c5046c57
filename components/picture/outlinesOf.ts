import type { Outlines } from "@/components/console/map/places";
import { type MapPoint, TERRITORIES } from "@/lib/geo/territories";

/** Territories of one look as one path, so that a whole map is a handful of elements. */
export function pathsByLook<Look extends string>(
  outlines: Outlines,
  lookOf: (code: number) => Look,
): Map<Look, string> {
  const paths = new Map<Look, string>();
  for (const { iso, codes } of TERRITORIES) {
    const [code] = codes;
    const outline = outlines[iso];
    if (code === undefined || outline === undefined || iso === BELOW) continue;
    const look = lookOf(code);
    paths.set(look, (paths.get(look) ?? "") + absolute(outline));
  }
  return paths;
}

/** The codes by which territories are filled: the first of each. */
export const DRAWN_CODES: ReadonlySet<number> = new Set(
  TERRITORIES.flatMap(({ codes }) => codes.slice(0, 1)),
);

/** The outline of every territory that one of the codes switches. */
export function pathOf(outlines: Outlines, codes: ReadonlySet<number>): string {
  return TERRITORIES.filter(
    (place) => place.iso !== BELOW && place.codes.some((code) => codes.has(code)),
  )
    .map(({ iso }) => outlines[iso])
    .filter((outline) => outline !== undefined)
    .map(absolute)
    .join("");
}

/** A territory that is too small to be seen, with the code that it is marked for. */
export interface Dot {
  readonly key: string;
  readonly code: number;
  readonly point: MapPoint;
}

/** Where those of the codes stand whose territory cannot be seen at this size. */
export function dotsOf(codes: ReadonlySet<number>): Dot[] {
  return TERRITORIES.flatMap(({ iso, small, point, codes: own }): Dot[] => {
    const code = own.find((each) => codes.has(each));
    if (!small || point === null || code === undefined) return [];
    return [{ key: iso, code, point }];
  });
}

/** Antarctica is below the edge of a small map: it takes a ninth of the height, and has nobody to call. */
const BELOW = "AQ";

/** Outlines begin with a relative move: from the corner, wherever the one before it ended. */
function absolute(outline: string): string {
  return `M0 0${outline}`;
}
