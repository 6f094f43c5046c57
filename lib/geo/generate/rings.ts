export type Point = [x: number, y: number];
export type Ring = Point[];

/** The area inside a ring; d3 winds outer rings so that it is positive, and holes negative. */
export function signedArea(ring: readonly Point[]): number {
  let twice = 0;
  let last = ring.at(-1);
  for (const point of ring) {
    if (last) twice += last[0] * point[1] - point[0] * last[1];
    last = point;
  }
  return twice / 2;
}

/** The smallest area there is, for islands that the source draws as a point. */
export function dot([x, y]: Point): Ring {
  return [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
}

/** Puts the projected rings of one source polygon together: holes go to its largest outer ring. */
export function toPolygons(rings: readonly Ring[]): Ring[][] {
  const outer = rings.filter((ring) => signedArea(ring) > 0);
  const holes = rings.filter((ring) => signedArea(ring) < 0);
  const first = rings[0]?.[0];
  if (outer.length === 0) return first ? [[dot(first)]] : [];
  return outer
    .toSorted((a, b) => signedArea(b) - signedArea(a))
    .map((ring, index) => (index === 0 ? [ring, ...holes] : [ring]));
}
