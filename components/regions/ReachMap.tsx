import { figure } from "@/lib/domain/format";
import { useRouter } from "next/navigation";
import { useCallback, memo } from "react";
import type { MapParts, Outlines, PlaceProps, Place } from "@/components/console/map/places";
import { WorldMap } from "@/components/console/map/WorldMap";
import { useChannel } from "@/components/console/state/urlState";
import { regionHref } from "./urlState";
import { PlaceMarker } from "@/components/console/map/PlaceMarker";
import { namesOf } from "@/lib/domain/rows";
import { heatOf } from "@/lib/domain/reach/reach";
import { useReach, reachName, reachText } from "./ReachProvider";

interface ReachMapProps {
  readonly outlines: Outlines;
  readonly leave: () => void;
}

/** The heat map: each place by the share of applications in which its code is reachable. */
export function ReachMap({ outlines, leave }: ReachMapProps) {
  const router = useRouter();
  const [channel] = useChannel();
  const open = useCallback(
    (code: number) => router.push(regionHref(code, channel)),
    [router, channel],
  );
  return <WorldMap outlines={outlines} parts={PARTS} activate={open} leave={leave} />;
}

/** One place of the heat map; it leads to the page of its code. */
const ReachPlace = memo(function ReachPlace({ place, outline }: PlaceProps) {
  const reach = useReach(place.code);
  return (
    <g
      className="place"
      role="link"
      tabIndex={-1}
      aria-label={reachName(place.name, place.code, reach)}
      data-key={place.key}
      data-code={place.code}
      data-heat={(reach === undefined ? null : heatOf(reach)) ?? "none"}
    >
      {outline !== undefined && <path className="place-land" d={outline} />}
      {place.marker !== null && <PlaceMarker point={place.point} marker={place.marker} />}
    </g>
  );
});

function ReachTooltip({ place: { code, name } }: { readonly place: Place }) {
  const reach = useReach(code);
  const others = namesOf(code).length - 1;
  return (
    <>
      <p className="font-semibold">
        {name} <span className="font-mono font-normal">+{code}</span>
      </p>
      {reach !== undefined && (
        <>
          <p>{reachText(reach)}</p>
          <p className="text-ink-muted">
            Opted in for {figure(reach.counts["opted-in"])}, excluded for{" "}
            {figure(reach.counts.excluded)}
          </p>
        </>
      )}
      {others > 0 && <p className="text-ink-muted">Shared by {others + 1} territories</p>}
    </>
  );
}

const PARTS: MapParts = { Place: ReachPlace, Tooltip: ReachTooltip, Frames: () => null };
