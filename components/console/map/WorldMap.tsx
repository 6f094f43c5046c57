import { useEffect, useMemo, useRef } from "react";
import { ComposableMap, ZoomableGroup, type ComposableMapProps } from "react-simple-maps";
import { MAP_FIT, MAP_HEIGHT, MAP_WIDTH, OUTLINE_SCALE, VIEW_HEIGHT } from "@/lib/geo/map";
import { movesMap, useDragThreshold } from "./gestures";
import { Frames as PlaceFrames } from "./Frames";
import { Labels } from "./Labels";
import { ContinentButtons, MapButtons } from "./MapButtons";
import { MapTooltip } from "./MapTooltip";
import { PixelScale, useMapFit } from "./PixelScale";
import { boxOf, placeOf, type MapParts } from "./places";
import { PlaceToolbar } from "./PlaceToolbar";
import { useMapPointer, usePointerEvents } from "./pointer";
import { type Move, flownTo, useViewport, MAX_ZOOM } from "./viewport";
import { t } from "@/lib/i18n/t";

type Pair = [number, number];
type Projection = Exclude<NonNullable<ComposableMapProps["projection"]>, string>;

/**
 * Our outlines and points were projected when they were generated, so that no browser has to: to
 * react-simple-maps, coordinates are pixels of the map, and this turns them into the units that it
 * is drawn in. Its map, zoom group and marker call of a projection only the function itself and
 * `invert`, which is all that this one has.
 */
const PIXELS = Object.assign(([x, y]: Pair): Pair => [x / OUTLINE_SCALE, y / OUTLINE_SCALE], {
  invert: ([x, y]: Pair): Pair => [x * OUTLINE_SCALE, y * OUTLINE_SCALE],
}) as unknown as Projection;

/** The map is drawn in the units of its outlines, so that none of them needs a transform. */
const WIDTH = MAP_WIDTH / OUTLINE_SCALE;
const HEIGHT = VIEW_HEIGHT / OUTLINE_SCALE;
const EXTENT: [number, number][] = [
  [0, 0],
  [WIDTH, MAP_HEIGHT / OUTLINE_SCALE],
];

interface WorldMapProps {
  /** What the map shows: the same components as long as it is there. */
  readonly parts: MapParts;
  /** What a click, Enter or Space on a place does. */
  readonly activate: (code: number) => void;
  /** Where Escape leads: out of the map. */
  readonly leave: () => void;
  /** The code that was asked for elsewhere: the map flies to it. */
  readonly sought?: number | null;
}

/**
 * The map itself: how it is drawn, moved and walked through, whatever it shows. Loaded in the
 * browser only, together with the outlines.
 */
export function WorldMap({ parts, activate, leave, sought = null }: WorldMapProps) {
  const { Place, Tooltip, Frames } = parts;
  const svg = useRef<SVGSVGElement>(null);
  const { viewport, gliding, move, onMoveStart, onMoveEnd } = useViewport();
  const { x, y, zoom } = viewport;
  const centre = useMemo((): [number, number] => [x, y], [x, y]);
  const fit = useMapFit(svg);
  useFlight(sought, move);
  useDragThreshold(svg);
  const pointerEvents = usePointerEvents(activate);
  return (
    <>
      <div className="map-frame forced-color-adjust-none contain-strict" {...pointerEvents}>
        <ComposableMap
          ref={svg}
          role="presentation"
          preserveAspectRatio={MAP_FIT}
          width={WIDTH}
          height={HEIGHT}
          projection={PIXELS}
          className="map block size-full select-none"
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
            <PixelScale svg={svg} unit={fit.unit} />
            <PlaceToolbar svg={svg} Place={Place} move={move} activate={activate} leave={leave} />
            <Frames />
            <FocusFrame />
            <Labels viewport={viewport} fit={fit} />
          </ZoomableGroup>
        </ComposableMap>
        <MapTooltip viewport={viewport} fit={fit} Tooltip={Tooltip} />
      </div>
      {/* Over the sea where there is room for it, below the map where there is not. */}
      <div className="flex justify-between gap-2 sm:pointer-events-none sm:absolute sm:inset-2 sm:flex-row-reverse">
        <MapButtons zoom={zoom} move={move} />
        <div className="flex min-w-0 items-end justify-between gap-2 sm:grow sm:self-end">
          <ContinentButtons move={move} />
          <p className="rounded-sm bg-sea/80 px-1.5 text-xs text-ink-muted max-xl:hidden">
            <span className="pointer-coarse:hidden">{t`Drag to move, Ctrl + wheel to zoom`}</span>
            <span className="hidden pointer-coarse:inline">{t`Two fingers move and zoom`}</span>
          </p>
        </div>
      </div>
    </>
  );
}

/** Not at first: what is asked for with the address is framed, in the world as a whole. */
function useFlight(sought: number | null, move: Move): void {
  const last = useRef(sought);
  useEffect(() => {
    const before = last.current;
    last.current = sought;
    const box = sought === null || sought === before ? null : boxOf(sought);
    if (box !== null) move((viewport) => flownTo(viewport, box));
  }, [sought, move]);
}

/** The frame around the place that the keyboard is on. */
function FocusFrame() {
  const focused = useMapPointer((pointer) => placeOf(pointer.focused ?? ""));
  return <PlaceFrames look="focused" places={focused ? [focused] : []} />;
}
