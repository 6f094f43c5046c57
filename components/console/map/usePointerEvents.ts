import type { MouseEvent, PointerEvent } from "react";
import { useMemo } from "react";
import { placeOf } from "./places";
import { useMapPointer } from "./pointer";
import { keyAt } from "./useMapKeys";

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
