import { Frame } from "./Frame";
import type { Outlines } from "./parts";
import { placeOf } from "./places";
import { useMapPointer } from "./pointer";

/** The frame around the place that the keyboard is on. */
export function FocusFrame({ outlines }: { readonly outlines: Outlines }) {
  const focused = useMapPointer((pointer) => placeOf(pointer.focused ?? ""));
  return (
    <g aria-hidden="true" className="map-frames">
      {focused && <Frame cased className="map-focused" place={focused} outlines={outlines} />}
    </g>
  );
}
