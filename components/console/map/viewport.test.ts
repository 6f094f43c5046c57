import { describe, expect, it } from "vitest";
import { MAP_HEIGHT, MAP_WIDTH, VIEW_HEIGHT } from "@/lib/geo/map";
import { MAX_ZOOM, WHOLE_WORLD, clamped, isSame, pannedBy, revealing, zoomedBy } from "./viewport";

const MIDDLE = { x: MAP_WIDTH / 2, y: MAP_HEIGHT / 2, zoom: 4 };

describe("zoomedBy", () => {
  it("stays within its bounds", () => {
    expect(zoomedBy(WHOLE_WORLD, 0.5)).toEqual(WHOLE_WORLD);
    expect(zoomedBy(WHOLE_WORLD, 1000).zoom).toBe(MAX_ZOOM);
  });

  it("leaves a point where it is seen", () => {
    const point = [MIDDLE.x + 20, MIDDLE.y - 10] as const;
    const next = zoomedBy(MIDDLE, 2, point);
    expect((point[0] - next.x) * next.zoom).toBeCloseTo((point[0] - MIDDLE.x) * MIDDLE.zoom);
    expect((point[1] - next.y) * next.zoom).toBeCloseTo((point[1] - MIDDLE.y) * MIDDLE.zoom);
  });
});

describe("pannedBy", () => {
  it("moves by a share of what is seen", () => {
    expect(pannedBy(MIDDLE, 0.5, 0).x - MIDDLE.x).toBeCloseTo(MAP_WIDTH / 8);
  });

  it("stops at the rim", () => {
    expect(pannedBy(WHOLE_WORLD, 1, -1)).toEqual(WHOLE_WORLD);
    expect(pannedBy(WHOLE_WORLD, 0, 1).y).toBe(MAP_HEIGHT - VIEW_HEIGHT / 2);
    expect(pannedBy(MIDDLE, 10, 0).x).toBe(MAP_WIDTH - MAP_WIDTH / 8);
  });
});

describe("revealing", () => {
  it("changes nothing for a point that is well inside", () => {
    expect(revealing(MIDDLE, [MIDDLE.x + 1, MIDDLE.y])).toBe(MIDDLE);
  });

  it("brings a point in", () => {
    const next = revealing(MIDDLE, [100, 100]);
    expect(Math.abs(next.x - 100)).toBeLessThan(MAP_WIDTH / 8);
    expect(Math.abs(next.y - 100)).toBeLessThan(VIEW_HEIGHT / 8);
  });
});

it("is clamped to the world", () => {
  expect(clamped({ x: -5, y: 9999, zoom: 2 })).toEqual({
    x: MAP_WIDTH / 4,
    y: MAP_HEIGHT - VIEW_HEIGHT / 4,
    zoom: 2,
  });
});

it("tells a movement from a rounding", () => {
  expect(isSame(MIDDLE, { ...MIDDLE, x: MIDDLE.x + 1e-9 })).toBe(true);
  expect(isSame(MIDDLE, { ...MIDDLE, y: MIDDLE.y + 0.5 })).toBe(false);
  expect(isSame(MIDDLE, { ...MIDDLE, zoom: 4.1 })).toBe(false);
});
