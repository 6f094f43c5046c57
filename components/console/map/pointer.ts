import { create } from "zustand";
import { type MouseEvent, type PointerEvent, useMemo } from "react";
import { placeOf } from "./places";
import { keyAt } from "./useMapKeys";

/** Where on the map pointer and keyboard are. Apart from the view: it changes with every movement. */
interface MapPointer {
  /** The place that the keyboard is on. */
  readonly focused: string | null;
  /** The place that has the tooltip. */
  readonly pointed: Pointed | null;
}

export interface Pointed {
  readonly key: string;
  /** Where in the map's frame, in pixels; null to stand at the place itself. */
  readonly at: readonly [x: number, y: number] | null;
}

export const useMapPointer = create<MapPointer>()(() => ({ focused: null, pointed: null }));

/** So long the pointer rests on the map before it is told what is there: who only passes, or presses, is not held up. */
const REST_MS = 60;

let resting: ReturnType<typeof setTimeout> | undefined;

/** From one place to the next the tooltip follows at once. */
function point(pointed: Pointed | null): void {
  clearTimeout(resting);
  const show = () => useMapPointer.setState({ pointed });
  if (pointed === null || useMapPointer.getState().pointed !== null) show();
  else resting = setTimeout(show, REST_MS);
}

/** Nothing is pointed at or focused, nor will be by a pointer that rested before. */
export function forgetPointer(): void {
  clearTimeout(resting);
  useMapPointer.setState({ focused: null, pointed: null });
}

/** What the pointer does on the map, heard on its frame for all places at once. */
export function usePointerEvents(activate: (code: number) => void) {
  return useMemo(
    () => ({
      onClick: ({ target }: MouseEvent) => {
        const place = placeOf(keyAt(target) ?? "");
        if (place !== undefined) activate(place.code);
      },
      onPointerOver: ({ target, pointerType, clientX, clientY, currentTarget }: PointerEvent) => {
        const key = keyAt(target);
        // A finger has no hover: it selects, and the panel says what the tooltip would.
        if (pointerType === "touch" || key === useMapPointer.getState().pointed?.key) return;
        const { left, top } = currentTarget.getBoundingClientRect();
        point(key === null ? null : { key, at: [clientX - left, clientY - top] });
      },
      onPointerLeave: () => point(null),
    }),
    [activate],
  );
}
