import { type KeyboardEvent, useCallback } from "react";
import { type Direction, neighbour } from "./neighbours";
import { type Place, PLACES, placeOf, placesByName } from "./places";
import { type Move, WHOLE_WORLD, pannedBy, zoomedBy } from "./viewport";

export const ZOOM_STEP = 1.6;
export const PAN_STEP = 0.2;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const PANS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-PAN_STEP, 0],
  right: [PAN_STEP, 0],
  up: [0, -PAN_STEP],
  down: [0, PAN_STEP],
};

interface MapKeys {
  readonly move: Move;
  readonly activate: (code: number) => void;
  readonly focus: (place: Place) => void;
  readonly leave: () => void;
}

/** The keys of the map, heard on whatever place has the focus. */
export function useMapKeys({ move, activate, focus, leave }: MapKeys) {
  return useCallback(
    (event: KeyboardEvent<SVGElement>) => {
      const place = placeOf(keyAt(event.target) ?? "");
      if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const act = actionOf(event, place, { move, activate, focus, leave });
      if (act === null) return;
      event.preventDefault();
      act();
    },
    [move, activate, focus, leave],
  );
}

/** The key of the place that an event came from. */
export function keyAt(target: EventTarget): string | null {
  const element = target instanceof Element ? target.closest("[data-key]") : null;
  return element?.getAttribute("data-key") ?? null;
}

function actionOf(
  { key, shiftKey, repeat }: KeyboardEvent,
  place: Place,
  { move, activate, focus, leave }: MapKeys,
): (() => void) | null {
  const direction = ARROWS[key];
  if (direction !== undefined) {
    if (shiftKey) return () => move((viewport) => pannedBy(viewport, ...PANS[direction]));
    return () => focus(neighbour(place, direction, PLACES) ?? place);
  }
  switch (key) {
    case "Enter":
    case " ":
      return () => (repeat ? undefined : activate(place.code));
    case "Escape":
      return leave;
    case "Home":
      return () => focus(placesByName()[0] ?? place);
    case "End":
      return () => focus(placesByName().at(-1) ?? place);
    case "PageDown":
      return () => focus(placesByName()[placesByName().indexOf(place) + 1] ?? place);
    case "PageUp":
      return () => focus(placesByName()[placesByName().indexOf(place) - 1] ?? place);
    case "+":
    case "=":
      return () => move((viewport) => zoomedBy(viewport, ZOOM_STEP, place.point));
    case "-":
      return () => move((viewport) => zoomedBy(viewport, 1 / ZOOM_STEP, place.point));
    case "0":
      return () => move(() => WHOLE_WORLD);
    default:
      return null;
  }
}
