import type { Place } from "./places";

export type Direction = "left" | "right" | "up" | "down";

/** Sideways distance weighs this much more than distance ahead. */
const SIDEWAYS = 1.5;

/** Further codes of a territory share its point: they stand this far apart, in units of the map. */
const STEP = 0.01;

/** The nearest place in a direction, within a right angle around it; null at the rim of the world. */
export function neighbour(
  from: Place,
  direction: Direction,
  places: readonly Place[],
): Place | null {
  let nearest: Place | null = null;
  let least = Infinity;
  for (const place of places) {
    const cost = place === from ? Infinity : costOf(from, place, direction);
    if (cost < least) {
      least = cost;
      nearest = place;
    }
  }
  return nearest;
}

function costOf(from: Place, to: Place, direction: Direction): number {
  const [fromX, fromY] = standing(from);
  const [toX, toY] = standing(to);
  const dx = toX - fromX;
  const dy = toY - fromY;
  const [ahead, sideways] = {
    left: [-dx, dy],
    right: [dx, dy],
    up: [-dy, dx],
    down: [dy, dx],
  }[direction] as [number, number];
  if (ahead <= 0 || Math.abs(sideways) > ahead) return Infinity;
  return ahead + SIDEWAYS * Math.abs(sideways);
}

function standing({ point: [x, y], marker }: Place): [number, number] {
  return [x + (marker?.step ?? 0) * STEP, y];
}
