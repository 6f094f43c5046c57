import { memo } from "react";
import { Marker } from "react-simple-maps";
import { type Outlines, type Place, MARKER_STEP, placeOf } from "./places";
import { useMapPointer } from "./pointer";

interface FrameProps {
  readonly className: string;
  readonly place: Place;
  readonly outlines: Outlines;
  /** With a second line beneath that sets it off from any fill. */
  readonly cased?: boolean;
}

/** A place drawn once more, as a frame around itself that no neighbour covers. */
export const Frame = memo(function Frame({
  className,
  place,
  outlines,
  cased = false,
}: FrameProps) {
  const [x, y] = place.point;
  const outline = outlines[place.iso];
  return (
    <g className={className}>
      {place.outlined && (
        <>
          {cased && <path className="frame-casing" d={outline} />}
          <path className="frame-line" d={outline} />
        </>
      )}
      {place.marker !== null && (
        <Marker coordinates={[x, y]}>
          <g className="place-marker">
            {cased && (
              <circle className="frame-casing" cx={place.marker.step * MARKER_STEP} r={7} />
            )}
            <circle className="frame-line" cx={place.marker.step * MARKER_STEP} r={7} />
          </g>
        </Marker>
      )}
    </g>
  );
});

/** The frame around the place that the keyboard is on. */
export function FocusFrame({ outlines }: { readonly outlines: Outlines }) {
  const focused = useMapPointer((pointer) => placeOf(pointer.focused ?? ""));
  return (
    <g aria-hidden="true" className="map-frames">
      {focused && <Frame cased className="map-focused" place={focused} outlines={outlines} />}
    </g>
  );
}
