import { create } from "zustand";
import { type MouseEvent, type PointerEvent, useMemo } from "react";
import { afterPaint } from "@/components/ui/afterPaint";
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
/** Counts where the pointer came to: what was to be shown of the places before is not shown any more. */
let turn = 0;

function leaveBehind(): number {
  clearTimeout(resting);
  return ++turn;
}

/** From one place to the next the tooltip follows with the next frame: a click may come before it. */
function point(key: string | null, at: () => Pointed["at"]): void {
  const now = leaveBehind();
  const { pointed } = useMapPointer.getState();
  if (key === (pointed?.key ?? null)) return;
  const show = () => {
    if (now !== turn) return;
    useMapPointer.setState({ pointed: key === null ? null : { key, at: at() } });
  };
  if (pointed === null) resting = setTimeout(show, REST_MS);
  else afterPaint(show);
}

/** Nothing is pointed at or focused, nor will be by a pointer that rested before. */
export function forgetPointer(): void {
  leaveBehind();
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
        // A finger has no hover: it selects, and the panel says what the tooltip would.
        if (pointerType === "touch") return;
        point(keyAt(target), () => {
          const { left, top } = currentTarget.getBoundingClientRect();
          return [clientX - left, clientY - top];
        });
      },
      onPointerLeave: () => point(null, () => null),
    }),
    [activate],
  );
}
