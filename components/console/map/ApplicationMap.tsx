import { useCodeStatusLater, useCodePart, useCodeStatus } from "../state/useCodeStatus";
import { useActivate } from "../state/useStage";
import { StatusLabel } from "../status/StatusLabel";
import { Pending } from "../status/Pending";
import { accessibleName } from "../status/status";
import type { MapProps } from "./MapSection";
import { type MapParts, PLACES, type PlaceProps } from "./places";
import { WorldMap } from "./WorldMap";
import { useView, useViewStore, useRegions } from "../state/RegionsProvider";
import { Frames } from "./Frames";
import { useStagedLater } from "../state/StagedProvider";
import { NOTHING_STAGED } from "@/lib/domain/staged";
import { useCallback, useMemo, memo } from "react";
import { PlaceShape } from "./PlaceShape";

/** The map of one application: each place in its status, and changed by a click. */
export function ApplicationMap({ leave }: MapProps) {
  const activate = useActivate();
  const escape = useEscape(leave);
  const sought = useView((view) => view.sought);
  return <WorldMap parts={PARTS} activate={activate} leave={escape} sought={sought} />;
}

/**
 * The frames around all that is staged, and around every territory of the selected code: the places
 * themselves need not change.
 */
function ApplicationFrames() {
  const { channel, canStage } = useRegions();
  const staged = useStagedLater((state) => (canStage ? state.staged : NOTHING_STAGED)[channel]);
  const selected = useView((view) => view.selected);
  const armed = useView((view) => view.armed);
  const stagedPlaces = useMemo(() => PLACES.filter(({ code }) => code in staged), [staged]);
  return (
    <>
      <Frames look="staged" places={stagedPlaces} />
      <Frames
        look={armed !== null && armed === selected ? "armed" : "selected"}
        places={PLACES.filter(({ code }) => code === selected)}
      />
    </>
  );
}

function TooltipText({ code }: { readonly code: number }) {
  const codeStatus = useCodeStatusLater(code);
  return (
    <>
      <StatusLabel status={codeStatus.status} />
      <p>
        <Pending of={codeStatus} />
      </p>
    </>
  );
}

/** Escape leaves the map; but first a shared code that was activated once, if there is one. */
function useEscape(leave: () => void): () => void {
  const view = useViewStore();
  return useCallback(() => {
    if (view.getState().armed === null) leave();
  }, [view, leave]);
}

/**
 * One place: its outline, its marker or both. It has no handlers and no `tabindex` that changes: the
 * map listens for all places, so that nothing but the code's own attributes move with a toggle.
 */
const PlaceElement = memo(function PlaceElement({ place }: PlaceProps) {
  const codeStatus = useCodeStatus(place.code);
  const { status, stagedChoice } = codeStatus;
  const dimmed = useCodePart(
    place.code,
    (_, { matching }) => matching !== null && !matching.has(place.code),
  );
  return (
    <g
      className="place cursor-pointer outline-none"
      role="button"
      tabIndex={-1}
      aria-label={accessibleName(place.name, place.code, codeStatus)}
      data-key={place.key}
      data-code={place.code}
      data-status={status}
      data-staged={stagedChoice ?? undefined}
      data-dimmed={dimmed || undefined}
    >
      <PlaceShape place={place} />
    </g>
  );
});

const PARTS: MapParts = { Place: PlaceElement, Tooltip: TooltipText, Frames: ApplicationFrames };
