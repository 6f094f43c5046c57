import { create } from "zustand";

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
