import { TERRITORIES } from "@/lib/geo/territories";

export type Point = readonly [x: number, y: number];

/** A territory with one of its codes, as it stands on the map. */
export interface Place {
  /** The same as the row's in the table. */
  readonly key: string;
  readonly iso: string;
  readonly code: number;
  readonly name: string;
  readonly point: Point;
  /** Drawn as its territory; a further code of a territory is a marker alone. */
  readonly outlined: boolean;
  readonly marker: Marker | null;
}

export interface Marker {
  /** How many places to the right of the point, for the further codes of a territory. */
  readonly step: number;
  /** The radius, in units of the map, within which no other marker wants the click. */
  readonly room: number;
}

/** Pixels on the screen from the marker of one code of a territory to that of its next. */
export const MARKER_STEP = 13;

export const PLACES_BY_NAME: readonly Place[] = withRoom(
  TERRITORIES.flatMap(({ iso, name, codes, point, small }): Place[] =>
    point === null
      ? []
      : codes.map((code, step) => ({
          key: `${iso}-${code}`,
          iso,
          code,
          name,
          point,
          outlined: step === 0,
          marker: small || step > 0 ? { step, room: 0 } : null,
        })),
  ),
);

/** As they are drawn: those with markers last, so that their markers lie above all land. */
export const PLACES: readonly Place[] = [
  ...PLACES_BY_NAME.filter(({ marker }) => marker === null),
  ...PLACES_BY_NAME.filter(({ marker }) => marker !== null),
];

const byKey = new Map(PLACES.map((place) => [place.key, place]));

export function placeOf(key: string): Place | undefined {
  return byKey.get(key);
}

function withRoom(places: readonly Place[]): Place[] {
  const marked = places.filter(({ marker }) => marker !== null);
  return places.map((place) =>
    place.marker === null
      ? place
      : { ...place, marker: { ...place.marker, room: roomOf(place, marked) } },
  );
}

/** Half the way to the nearest marker of another territory. */
function roomOf({ iso, point: [x, y] }: Place, marked: readonly Place[]): number {
  const others = marked.filter((other) => other.iso !== iso);
  return Math.min(...others.map(({ point: [ox, oy] }) => Math.hypot(ox - x, oy - y))) / 2;
}
