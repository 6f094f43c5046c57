"use client";

import { useCodeStatusLater } from "../state/useCodeStatus";
import { useActivate } from "../state/useStage";
import { StatusLabel } from "../status/StatusLabel";
import { CHOICE_INFO } from "../status/status";
import { namesOf } from "@/lib/domain/rows";
import { Highlights } from "./Highlights";
import type { MapParts } from "./parts";
import { PlaceElement } from "./Place";
import type { Outlines } from "./parts";
import type { Place } from "./places";
import { StagedFrames } from "./StagedFrames";
import { useEscape } from "./useEscape";
import { WorldMap } from "./WorldMap";

interface ApplicationMapProps {
  readonly outlines: Outlines;
  readonly leave: () => void;
}

/** The map of one application: each place in its status, and changed by a click. */
export function ApplicationMap({ outlines, leave }: ApplicationMapProps) {
  const activate = useActivate();
  const escape = useEscape(leave);
  return <WorldMap outlines={outlines} parts={PARTS} activate={activate} leave={escape} />;
}

const PARTS: MapParts = {
  Place: PlaceElement,
  Tooltip: TooltipText,
  Frames: ApplicationFrames,
};

function ApplicationFrames({ outlines }: { readonly outlines: Outlines }) {
  return (
    <>
      <StagedFrames outlines={outlines} />
      <Highlights outlines={outlines} />
    </>
  );
}

function TooltipText({ place: { code, name } }: { readonly place: Place }) {
  const { setStatus, stagedChoice } = useCodeStatusLater(code);
  const others = namesOf(code).length - 1;
  return (
    <>
      <p className="font-semibold">
        {name} <span className="font-mono font-normal">+{code}</span>
      </p>
      <StatusLabel status={setStatus} />
      {stagedChoice !== null && (
        <p className="text-staged">Staged: {CHOICE_INFO[stagedChoice].spoken}</p>
      )}
      {others > 0 && <p className="text-ink-muted">Shared by {others + 1} territories</p>}
    </>
  );
}
