import { useRegions } from "../state/RegionsProvider";
import { useStagedLater } from "../state/StagedProvider";
import { NOTHING_STAGED } from "@/lib/domain/staged";
import { Frame } from "./Frame";
import type { Outlines } from "./parts";
import { PLACES } from "./places";

/** The frames around everything that is staged, drawn above all places. */
export function StagedFrames({ outlines }: { readonly outlines: Outlines }) {
  const { channel, canStage } = useRegions();
  const staged = useStagedLater((state) => (canStage ? state.staged : NOTHING_STAGED)[channel]);
  return (
    <g aria-hidden="true" className="map-frames">
      {PLACES.filter(({ code }) => code in staged).map((place) => (
        <Frame cased key={place.key} className="map-staged" place={place} outlines={outlines} />
      ))}
    </g>
  );
}
