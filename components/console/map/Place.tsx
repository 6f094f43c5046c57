import { memo } from "react";
import { useCodePart, useCodeStatus } from "../state/useCodeStatus";
import { accessibleName } from "../status/accessibleName";
import type { PlaceProps } from "./parts";
import { PlaceMarker } from "./PlaceMarker";

/**
 * One place: its outline, its marker or both. It has no handlers and no `tabindex` that changes: the
 * map listens for all places, so that nothing but the code's own attributes move with a toggle.
 */
export const PlaceElement = memo(function PlaceElement({ place, outline }: PlaceProps) {
  const { status, setStatus, stagedChoice } = useCodeStatus(place.code);
  const dimmed = useCodePart(
    place.code,
    (_, { matching }) => matching !== null && !matching.has(place.code),
  );
  return (
    <g
      className="place"
      role="button"
      tabIndex={-1}
      aria-label={accessibleName(place.name, place.code, setStatus, stagedChoice)}
      data-key={place.key}
      data-code={place.code}
      data-status={status}
      data-staged={stagedChoice ?? undefined}
      data-dimmed={dimmed || undefined}
    >
      {outline !== undefined && <path className="place-land" d={outline} />}
      {place.marker !== null && <PlaceMarker point={place.point} marker={place.marker} />}
    </g>
  );
});
