import { memo } from "react";
import type { PlaceProps } from "@/components/console/map/parts";
import { PlaceMarker } from "@/components/console/map/PlaceMarker";
import type { Place } from "@/components/console/map/places";
import { namesOf } from "@/lib/domain/rows";
import { heatOf } from "@/lib/domain/reach/reach";
import { useReach } from "./ReachProvider";
import { reachName, reachText } from "./reachText";

/** One place of the heat map; it leads to the page of its code. */
export const ReachPlace = memo(function ReachPlace({ place, outline }: PlaceProps) {
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

export function ReachTooltip({ place: { code, name } }: { readonly place: Place }) {
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
            Opted in for {reach.counts["opted-in"].toLocaleString("en")}, excluded for{" "}
            {reach.counts.excluded.toLocaleString("en")}
          </p>
        </>
      )}
      {others > 0 && <p className="text-ink-muted">Shared by {others + 1} territories</p>}
    </>
  );
}
