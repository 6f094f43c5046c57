import { type CSSProperties, memo, useContext } from "react";
import { Marker } from "react-simple-maps";
import { OUTLINE_SCALE } from "@/lib/geo/map";
import {
  type Marker as MarkerInfo,
  type PlaceProps,
  type Point,
  MARKER_STEP,
  OutlinesContext,
} from "./places";

/** What is drawn of a place: its outline, its marker or both. */
export function PlaceShape({ place: { iso, outlined, marker } }: PlaceProps) {
  const outlines = useContext(OutlinesContext);
  return (
    <>
      {outlined && <path className="place-land" d={outlines[iso]} />}
      {marker?.points.map((point) => (
        <PlaceMarker key={point.join()} point={point} marker={marker} />
      ))}
    </>
  );
}

interface PlaceMarkerProps {
  readonly point: Point;
  readonly marker: MarkerInfo;
}

/** Marks a territory that is too small to click; its size does not change with the zoom. */
const PlaceMarker = memo(function PlaceMarker({ point, marker }: PlaceMarkerProps) {
  // The map is never rendered on the server, so this sets the property and writes no attribute.
  const room = { "--room": marker.room / OUTLINE_SCALE } as CSSProperties;
  const aside = marker.step * MARKER_STEP;
  const [x, y] = point;
  return (
    <Marker coordinates={[x, y]}>
      <g className="place-marker">
        <circle className="marker-reach fill-transparent" cx={aside} style={room} />
        <circle className="marker-dot" cx={aside} r={4.5} />
        <circle className="marker-pip pointer-events-none fill-sea" cx={aside} r={1.75} />
        <path
          className="marker-slash pointer-events-none stroke-sea stroke-[1.75px]"
          d={`M${aside - 3.2} 3.2 ${aside + 3.2}-3.2`}
        />
      </g>
    </Marker>
  );
});
