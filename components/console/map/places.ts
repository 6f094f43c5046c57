import { type MapPoint as Point, type Territory, TERRITORIES } from "@/lib/geo/territories";
import { byLocale, compareText } from "@/lib/i18n/formats";
import { type ComponentType, createContext } from "react";

export type { Point };

/** In pixels of the map. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A territory with one of its codes, as the map shows it. */
export interface Place {
  /** The same as the row's in the table. */
  readonly key: string;
  readonly iso: string;
  readonly code: number;
  readonly name: string;
  readonly point: Point;
  /** Width and height of its largest area, in pixels of the map. */
  readonly size: Point;
  /** Drawn as its territory; a further code of a territory is a marker alone. */
  readonly outlined: boolean;
  readonly marker: Marker | null;
}

export interface Marker {
  /** Where it stands; more than once for a territory that is in two places far apart. */
  readonly points: readonly Point[];
  /** How many places to the right of the point, for the further codes of a territory. */
  readonly step: number;
  /** The radius, in units of the map, within which no other marker wants the click. */
  readonly room: number;
}

/** Pixels on the screen from the marker of one code of a territory to that of its next. */
export const MARKER_STEP = 13;

/** Where markers and dots stand, and whose they are. */
const SPOTS = TERRITORIES.flatMap((territory) => {
  const { iso, codes, dots = [] } = territory;
  const points = codes.flatMap((_, step) => markerPoints(territory, step) ?? []);
  return [...points, ...dots].map((point) => ({ iso, point }));
});

const ALL_PLACES: readonly Place[] = TERRITORIES.flatMap((territory) =>
  territory.codes.flatMap((code, step) => placeIn(territory, code, step) ?? []),
);

/** In the order of their names, which differs with the language. */
export const placesByName = byLocale((): readonly Place[] =>
  ALL_PLACES.toSorted((one, other) => compareText(one.name, other.name)),
);

/** As they are drawn: those with markers last, so that their markers lie above all land. */
export const PLACES: readonly Place[] = [
  ...ALL_PLACES.filter(({ marker }) => marker === null),
  ...ALL_PLACES.filter(({ marker }) => marker !== null),
];

const byKey = new Map(PLACES.map((place) => [place.key, place]));

export function placeOf(key: string): Place | undefined {
  return byKey.get(key);
}

/** The box around all places of a code; null where the map has none. */
export function boxOf(code: number): Box | null {
  const places = PLACES.filter((place) => place.code === code);
  if (places.length === 0) return null;
  const least = (edge: (place: Place) => number) => Math.min(...places.map(edge));
  return [
    least(({ point, size }) => point[0] - size[0] / 2),
    least(({ point, size }) => point[1] - size[1] / 2),
    -least(({ point, size }) => -(point[0] + size[0] / 2)),
    -least(({ point, size }) => -(point[1] + size[1] / 2)),
  ];
}

/** Null where the map has no point for it. */
function placeIn(territory: Territory, code: number, step: number): Place | null {
  const { iso, point, size } = territory;
  if (point === null) return null;
  const points = markerPoints(territory, step);
  return {
    ...{ key: `${iso}-${code}`, iso, code, point, size, outlined: step === 0 },
    marker: points && { points, step, room: roomAround(iso, points) },
    // Asked for anew, as the language is not known while this is loaded.
    get name() {
      return territory.name;
    },
  };
}

/** Null for what is drawn as its territory alone. */
function markerPoints({ point, small, also = [] }: Territory, step: number): Point[] | null {
  return point !== null && (small || step > 0) ? [point, ...also] : null;
}

/** Half the way to the nearest marker or dot of another territory. */
function roomAround(iso: string, points: readonly Point[]): number {
  const others = SPOTS.filter((spot) => spot.iso !== iso);
  const ways = points.flatMap(([x, y]) =>
    others.map(({ point: [otherX, otherY] }) => Math.hypot(otherX - x, otherY - y)),
  );
  return Math.min(...ways) / 2;
}

/** Path data of territories, by ISO 3166-1 alpha-2. */
export type Outlines = Readonly<Record<string, string>>;

/** They are loaded with the map that is drawn of them. */
export const OutlinesContext = createContext<Outlines>({});

export interface PlaceProps {
  readonly place: Place;
}

/** What a map shows of its places. Each of them looks up what it needs, so that none of it is rendered for all. */
export interface MapParts {
  /** An element with the place's key in `data-key`: by it the map knows what is clicked and focused. */
  readonly Place: ComponentType<PlaceProps>;
  /** What the tooltip says of a place, besides its name, its code and who shares that. */
  readonly Tooltip: ComponentType<{ readonly code: number }>;
  /** What is drawn above all places. */
  readonly Frames: ComponentType;
}
