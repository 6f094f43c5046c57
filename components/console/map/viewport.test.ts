import { describe, expect, it } from "vitest";
import { MAP_HEIGHT, MAP_WIDTH, VIEW_HEIGHT } from "@/lib/geo/map";
import { boxOf } from "./places";
import { CONTINENT_VIEWS } from "./continents";
import {
  MAX_ZOOM,
  WHOLE_WORLD,
  clamped,
  flownTo,
  framed,
  isSame,
  pannedBy,
  revealing,
  zoomedBy,
} from "./viewport";

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

describe("framed", () => {
  it.each(CONTINENT_VIEWS)("shows all of the box of %s, at its largest", (_, box) => {
    const [left, top, right, bottom] = box;
    const { x, y, zoom } = framed(box);
    expect(x - MAP_WIDTH / zoom / 2).toBeLessThanOrEqual(left + 0.001);
    expect(x + MAP_WIDTH / zoom / 2).toBeGreaterThanOrEqual(right - 0.001);
    expect(y - VIEW_HEIGHT / zoom / 2).toBeLessThanOrEqual(top + 0.001);
    expect(y + VIEW_HEIGHT / zoom / 2).toBeGreaterThanOrEqual(bottom - 0.001);
    expect(zoom).toBeGreaterThan(1.4);
  });
});

describe("flownTo", () => {
  const kenya = boxOf(254) ?? [0, 0, 0, 0];

  it("brings a place near, with its neighbours around it", () => {
    const { x, y, zoom } = flownTo(WHOLE_WORLD, kenya);
    expect(zoom).toBeGreaterThan(2);
    expect(zoom).toBeLessThanOrEqual(6);
    expect([x, y]).toEqual([(kenya[0] + kenya[2]) / 2, (kenya[1] + kenya[3]) / 2]);
  });

  it("stays where it is, for what is seen from there", () => {
    const near = flownTo(WHOLE_WORLD, kenya);
    expect(flownTo(near, kenya)).toBe(near);
  });

  it("shows all territories of a code", () => {
    const america = flownTo(WHOLE_WORLD, boxOf(1) ?? [0, 0, 0, 0]);
    expect(america.zoom).toBe(1);
  });

  it("has nowhere to fly to for a code without a place", () => {
    expect(boxOf(800)).toBeNull();
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
