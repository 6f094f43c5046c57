import { useRouter } from "next/navigation";
import { useCallback, memo } from "react";
import type { MapProps } from "@/components/console/map/MapSection";
import type { MapParts, PlaceProps } from "@/components/console/map/places";
import { WorldMap } from "@/components/console/map/WorldMap";
import { useChannel } from "@/components/console/state/urlState";
import { regionHref } from "./urlState";
import { PlaceShape } from "@/components/console/map/PlaceShape";
import { heatOf } from "@/lib/domain/reach/reach";
import { useReach, reachName, reachText } from "./ReachProvider";
import { t } from "@/lib/i18n/t";

/** The heat map: each place by the share of applications in which its code is reachable. */
export function ReachMap({ leave }: MapProps) {
  const router = useRouter();
  const [channel] = useChannel();
  const open = useCallback(
    (code: number) => router.push(regionHref(code, channel)),
    [router, channel],
  );
  return <WorldMap parts={PARTS} activate={open} leave={leave} />;
}

/** One place of the heat map; it leads to the page of its code. */
const ReachPlace = memo(function ReachPlace({ place }: PlaceProps) {
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
      <PlaceShape place={place} />
    </g>
  );
});

function ReachTooltip({ code }: { readonly code: number }) {
  const reach = useReach(code);
  if (reach === undefined) return null;
  const { counts } = reach;
  return (
    <>
      <p>{reachText(reach)}</p>
      <p className="text-ink-muted">
        {t`Opted in for ${counts["opted-in"]}, excluded for ${counts.excluded}`}
      </p>
    </>
  );
}

const PARTS: MapParts = { Place: ReachPlace, Tooltip: ReachTooltip, Frames: () => null };
