import { memo, useContext } from "react";
import { Marker } from "react-simple-maps";
import { MARKER_STEP, OutlinesContext, type Place, type PlaceProps } from "./places";

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
}

/** Places drawn once more, as frames around themselves that no neighbour covers. */
export function Frames({ look, places }: FramesProps) {
  const { casing, line } = LOOKS[look];
  return (
    <g aria-hidden="true" className="pointer-events-none fill-none [stroke-linejoin:round]">
      {places.map((place) => (
        <g key={place.key}>
          {casing !== null && <Frame place={place} look={casing} />}
          <Frame place={place} look={line} />
        </g>
      ))}
    </g>
  );
}

interface FrameProps extends PlaceProps {
  readonly look: string;
}

const Frame = memo(function Frame({ look, place }: FrameProps) {
  const outlines = useContext(OutlinesContext);
  return (
    <g className={look}>
      {place.outlined && <path d={outlines[place.iso]} />}
      {place.marker?.points.map(([x, y]) => (
        <Marker key={`${x},${y}`} coordinates={[x, y]}>
          <g className="place-marker">
            <circle cx={(place.marker?.step ?? 0) * MARKER_STEP} r={7} />
          </g>
        </Marker>
      ))}
    </g>
  );
});
