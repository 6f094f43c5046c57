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
