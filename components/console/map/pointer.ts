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
        useMapPointer.setState({
          pointed: key === null ? null : { key, at: [clientX - left, clientY - top] },
        });
      },
      onPointerLeave: () => useMapPointer.setState({ pointed: null }),
    }),
    [activate],
  );
}
