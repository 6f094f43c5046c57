import type { Point } from "./rings";

/** The rings of a path as `toPath` writes it, for tests: in tenths of a pixel, open. */
export function readPath(path: string): Point[][] {
  let start: Point = [0, 0];
  return path
    .split("z")
    .slice(0, -1)
    .map((subpath) => {
      const numbers = (subpath.match(/-?\d+/g) ?? []).map(Number);
      let [x, y] = start;
      const ring = numbers
        .flatMap((value, index) => (index % 2 === 0 ? [[value, numbers[index + 1] ?? NaN]] : []))
        .map(([dx = NaN, dy = NaN]): Point => [(x += dx), (y += dy)]);
      start = ring[0] ?? start;
      return ring;
    });
}

/** Whether a point is on the land that rings and the holes in them make. */
export function isInside(rings: readonly Point[][], point: Point): boolean {
  return rings.filter((ring) => contains(ring, point)).length % 2 === 1;
}

function contains(ring: readonly Point[], [x, y]: Point): boolean {
  return ring.reduce((inside, [x1, y1], index) => {
    const [x0, y0] = ring.at(index - 1) ?? [x1, y1];
    return y0 > y !== y1 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1 ? !inside : inside;
  }, false);
}
