import { MAP_HEIGHT, MAP_WIDTH, VIEW_HEIGHT } from "@/lib/geo/map";
import type { Box, Point } from "./places";
import { useCallback, useState } from "react";
import type { ZoomableGroupProps } from "react-simple-maps";

/** What of the map is seen: the point in the middle, and how far it is magnified. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Changes what is seen. */
export type Move = (next: (viewport: Viewport) => Viewport) => void;

export const MIN_ZOOM = 1;
export const MAX_ZOOM = 24;

export const WHOLE_WORLD: Viewport = { x: MAP_WIDTH / 2, y: VIEW_HEIGHT / 2, zoom: 1 };

/** Magnifies by a factor around a point, which stays where it is seen; around the middle without. */
export function zoomedBy(viewport: Viewport, factor: number, point?: Point): Viewport {
  const [px, py] = point ?? [viewport.x, viewport.y];
  const zoom = Math.min(Math.max(viewport.zoom * factor, MIN_ZOOM), MAX_ZOOM);
  const share = viewport.zoom / zoom;
  return clamped({ x: px + (viewport.x - px) * share, y: py + (viewport.y - py) * share, zoom });
}

/** Moves by a share of what is seen: (0.25, 0) is a quarter of the width to the east. */
export function pannedBy({ x, y, zoom }: Viewport, shareX: number, shareY: number): Viewport {
  return clamped({
    x: x + (shareX * MAP_WIDTH) / zoom,
    y: y + (shareY * VIEW_HEIGHT) / zoom,
    zoom,
  });
}

/** Shows a box as large as it fits. */
export function framed([left, top, right, bottom]: Box): Viewport {
  const zoom = Math.min(MAP_WIDTH / (right - left), VIEW_HEIGHT / (bottom - top), MAX_ZOOM);
  return clamped({ x: (left + right) / 2, y: (top + bottom) / 2, zoom });
}

/** What is flown to is shown with so much around it, as a factor of its own size. */
const AROUND = 3.5;

/** No place is brought nearer than this: its neighbours say where it is. */
const NEAR = 6;

/** Flies to what a box holds; stays as near as one is, where that is nearer and shows it. */
export function flownTo(viewport: Viewport, box: Box): Viewport {
  const [left, top, right, bottom] = box;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [width, height] = [(right - left) * AROUND, (bottom - top) * AROUND];
  const zoom = Math.min(MAP_WIDTH / Math.max(width, 1), VIEW_HEIGHT / Math.max(height, 1), NEAR);
  if (viewport.zoom >= zoom) {
    const shown = revealing(viewport, [x, y]);
    if (fits(shown, box)) return shown;
  }
  return clamped({ x, y, zoom });
}

function fits({ x, y, zoom }: Viewport, [left, top, right, bottom]: Box): boolean {
  const [halfWidth, halfHeight] = [MAP_WIDTH / zoom / 2, VIEW_HEIGHT / zoom / 2];
  return (
    left >= x - halfWidth &&
    right <= x + halfWidth &&
    top >= y - halfHeight &&
    bottom <= y + halfHeight
  );
}

/** Moves as little as needed for a point to be well inside; the same object where it is. */
export function revealing(viewport: Viewport, [px, py]: Point): Viewport {
  const reachX = (MAP_WIDTH / viewport.zoom) * 0.4;
  const reachY = (VIEW_HEIGHT / viewport.zoom) * 0.4;
  const moved = clamped({
    x: Math.min(Math.max(viewport.x, px - reachX), px + reachX),
    y: Math.min(Math.max(viewport.y, py - reachY), py + reachY),
    zoom: viewport.zoom,
  });
  return moved.x === viewport.x && moved.y === viewport.y ? viewport : moved;
}

/** Whether two are the same to the eye; gestures compute theirs anew and round differently. */
export function isSame(a: Viewport, b: Viewport): boolean {
  return (
    Math.abs(a.x - b.x) < 0.001 && Math.abs(a.y - b.y) < 0.001 && Math.abs(a.zoom - b.zoom) < 0.0001
  );
}

/** Keeps the rim of the world out of sight. */
export function clamped({ x, y, zoom }: Viewport): Viewport {
  const kept = Math.min(Math.max(zoom, MIN_ZOOM), MAX_ZOOM);
  return {
    x: within(x, MAP_WIDTH, MAP_WIDTH / kept),
    y: within(y, MAP_HEIGHT, VIEW_HEIGHT / kept),
    zoom: kept,
  };
}

/** The middle of what is seen, such that it lies within the size of the world. */
function within(centre: number, size: number, seen: number): number {
  const half = seen / 2;
  return Math.min(Math.max(centre, half), size - half);
}

type MoveEnd = NonNullable<ZoomableGroupProps["onMoveEnd"]>;

interface ViewportState {
  readonly viewport: Viewport;
  /** Moved by a button or a key rather than by hand: the map glides there. */
  readonly gliding: boolean;
}

/** What of the map is seen, moved by gestures (which the map does itself) and by buttons and keys. */
export function useViewport() {
  const [state, setState] = useState<ViewportState>({ viewport: WHOLE_WORLD, gliding: false });
  const move = useCallback<Move>((next) => {
    setState((before) => {
      const viewport = next(before.viewport);
      return viewport === before.viewport ? before : { viewport, gliding: true };
    });
  }, []);
  const onMoveStart = useCallback(
    () => setState((before) => (before.gliding ? { ...before, gliding: false } : before)),
    [],
  );
  const onMoveEnd = useCallback<MoveEnd>(({ coordinates, zoom }) => {
    if (coordinates === undefined || zoom === undefined) return;
    const [x, y] = coordinates;
    const viewport = { x, y, zoom };
    // A click ends a movement too, of no distance: it must not render the map again.
    setState((before) =>
      isSame(before.viewport, viewport) ? before : { viewport, gliding: false },
    );
  }, []);
  return { ...state, move, onMoveStart, onMoveEnd };
}
