import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTLINE_SCALE } from "../map";
import { toPath } from "./path";
import { FINE } from "./project";
import { readPath } from "./readPath.fixture";
import { signedArea, type Point, type Ring } from "./rings";

const CELL = FINE * OUTLINE_SCALE;

const square = (x: number, y: number, side: number): Ring =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ].map(([a = 0, b = 0]): Point => [a * CELL, b * CELL]);

describe("an outline", () => {
  it("is relative, in cells, a subpath for each ring", () => {
    expect(toPath([[square(10, 20, 30), square(15, 25, 5).toReversed()]])).toBe(
      "m10 20 30 0 0 30-30 0zm5 5 0 5 5 0 0-5z",
    );
  });

  it("leaves out points on a line, and islets beside a mainland", () => {
    const line: Ring = [
      [0, 0],
      [10, 0],
      [20, 0],
      [20, 20],
      [0, 20],
      [0, 0],
    ].map(([x = 0, y = 0]): Point => [x * CELL, y * CELL]);
    expect(toPath([[line], [square(50, 50, 2)]])).toBe("m0 0 20 0 0 20-20 0z");
  });

  it("keeps the islets of a territory that is nothing else", () => {
    expect(readPath(toPath([[square(0, 0, 2)], [square(50, 50, 2)]]))).toHaveLength(2);
  });

  it("is one cell for what is smaller", () => {
    const dot: Ring = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 1],
    ];
    expect(toPath([[dot]])).toBe("m0 0 1 0 0 1-1 0z");
  });

  it("is the cell of its first point where a ring has no area", () => {
    // 4769.51 cells down: rounded it is in the cell below.
    const point: Point = [0, 4769.51 * CELL];
    expect(toPath([[[point, point, point]]])).toBe("m0 4769 1 0 0 1-1 0z");
  });

  it("stays where the ring was, and turns the same way", () => {
    const point = fc.tuple(
      fc.integer({ min: 0, max: 980_000 }),
      fc.integer({ min: 0, max: 477_000 }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
        const ring: Ring = [...points, points[0] ?? [0, 0]];
        const drawn = readPath(toPath([[ring]])).flat();
        for (const axis of [0, 1] as const) {
          const [low, high] = [Math.min, Math.max].map(
            (of) => of(...ring.map((p) => p[axis])) / CELL,
          );
          // A ring is rounded to the grid; one without area is the whole cell that a point lies in.
          for (const p of drawn) {
            expect(p[axis]).toBeGreaterThan((low ?? 0) - 1);
            expect(p[axis]).toBeLessThanOrEqual((high ?? 0) + 1);
          }
        }
        const before = signedArea(ring) / CELL ** 2;
        if (Math.abs(before) > 1e5) expect(Math.sign(signedArea(drawn))).toBe(Math.sign(before));
      }),
    );
  });
});
