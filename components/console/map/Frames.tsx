import { memo } from "react";
import { Marker } from "react-simple-maps";
import { MARKER_STEP, type Outlines, type Place } from "./places";

/** A line around a place, and beneath it another that sets it off from any fill. */
const LOOKS = {
  selected: { casing: null, line: "stroke-ink stroke-1" },
  armed: { casing: null, line: "stroke-ink stroke-[1.75px] [stroke-dasharray:3_2]" },
  staged: {
    casing: "stroke-staged-casing stroke-[4.5px]",
    line: "stroke-staged stroke-[2.75px]",
  },
  focused: {
    casing: "stroke-staged-casing stroke-[5px]",
    line: "map-focused stroke-focus stroke-[2.5px]",
  },
} as const;

interface FramesProps {
  readonly look: keyof typeof LOOKS;
  readonly places: readonly Place[];
  readonly outlines: Outlines;
}

/** Places drawn once more, as frames around themselves that no neighbour covers. */
export function Frames({ look, places, outlines }: FramesProps) {
  const { casing, line } = LOOKS[look];
  return (
    <g aria-hidden="true" className="pointer-events-none fill-none [stroke-linejoin:round]">
      {places.map((place) => (
        <g key={place.key}>
          {casing !== null && <Frame place={place} outlines={outlines} look={casing} />}
          <Frame place={place} outlines={outlines} look={line} />
        </g>
      ))}
    </g>
  );
}

interface FrameProps {
  readonly look: string;
  readonly place: Place;
  readonly outlines: Outlines;
}

const Frame = memo(function Frame({ look, place, outlines }: FrameProps) {
  const [x, y] = place.point;
  return (
    <g className={look}>
      {place.outlined && <path d={outlines[place.iso]} />}
      {place.marker !== null && (
        <Marker coordinates={[x, y]}>
          <g className="place-marker">
            <circle cx={place.marker.step * MARKER_STEP} r={7} />
          </g>
        </Marker>
      )}
    </g>
  );
});
