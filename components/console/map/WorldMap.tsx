"use client";

import { useMemo, useRef } from "react";
import { ComposableMap, ZoomableGroup } from "react-simple-maps";
import { MAP_HEIGHT, MAP_WIDTH, OUTLINE_SCALE } from "@/lib/geo/map";
import { movesMap } from "./gestures";
import { FocusFrame } from "./FocusFrame";
import { MapButtons } from "./MapButtons";
import { MapTooltip } from "./MapTooltip";
import { PixelScale } from "./PixelScale";
import type { Outlines } from "./parts";
import { PlaceToolbar } from "./PlaceToolbar";
import type { MapParts } from "./parts";
import { PIXELS } from "./projection";
import { useDragThreshold } from "./useDragThreshold";
import { useMapUnit } from "./useMapUnit";
import { usePointerEvents } from "./usePointerEvents";
import { useViewport } from "./useViewport";
import { MAX_ZOOM } from "./viewport";

/** The map is drawn in the units of its outlines, so that none of them needs a transform. */
const WIDTH = MAP_WIDTH / OUTLINE_SCALE;
const HEIGHT = MAP_HEIGHT / OUTLINE_SCALE;
const EXTENT: [number, number][] = [
  [0, 0],
  [WIDTH, HEIGHT],
];

interface WorldMapProps {
  readonly outlines: Outlines;
  /** What the map shows: the same components as long as it is there. */
  readonly parts: MapParts;
  /** What a click, Enter or Space on a place does. */
  readonly activate: (code: number) => void;
  /** Where Escape leads: out of the map. */
  readonly leave: () => void;
}

/**
 * The map itself: how it is drawn, moved and walked through, whatever it shows. Loaded in the
 * browser only, together with the outlines.
 */
export function WorldMap({ outlines, parts, activate, leave }: WorldMapProps) {
  const { Place, Tooltip, Frames } = parts;
  const svg = useRef<SVGSVGElement>(null);
  const { viewport, gliding, move, onMoveStart, onMoveEnd } = useViewport();
  const { x, y, zoom } = viewport;
  const centre = useMemo((): [number, number] => [x, y], [x, y]);
  const unit = useMapUnit(svg);
  useDragThreshold(svg);
  const pointerEvents = usePointerEvents(activate);
  return (
    <>
      <div className="map-frame" {...pointerEvents}>
        <ComposableMap
          ref={svg}
          role="presentation"
          width={WIDTH}
          height={HEIGHT}
          projection={PIXELS}
          className="map"
          data-gliding={gliding || undefined}
        >
          <ZoomableGroup
            center={centre}
            zoom={zoom}
            maxZoom={MAX_ZOOM}
            translateExtent={EXTENT}
            filterZoomEvent={(event) => movesMap(event, zoom)}
            onMoveStart={onMoveStart}
            onMoveEnd={onMoveEnd}
          >
            <PixelScale svg={svg} unit={unit} />
            <PlaceToolbar
              svg={svg}
              outlines={outlines}
              Place={Place}
              move={move}
              activate={activate}
              leave={leave}
            />
            <Frames outlines={outlines} />
            <FocusFrame outlines={outlines} />
          </ZoomableGroup>
        </ComposableMap>
        <MapTooltip viewport={viewport} unit={unit} Tooltip={Tooltip} />
      </div>
      <div className="map-foot">
        <p className="map-hint">
          <span className="pointer-coarse:hidden">Drag to move, Ctrl + wheel to zoom</span>
          <span className="hidden pointer-coarse:inline">Two fingers move and zoom</span>
        </p>
        <MapButtons zoom={zoom} move={move} />
      </div>
    </>
  );
}
