import { memo } from "react";
import { MAP_HEIGHT, MAP_WIDTH, OUTLINE_SCALE } from "@/lib/geo/map";
import { byLocale } from "@/lib/i18n/formats";
import { type Place, PLACES } from "./places";
import type { MapFit } from "./PixelScale";
import type { Viewport } from "./viewport";

/** From this zoom on the map says what is where. */
const LABELLED_FROM = 2;

/** From this zoom on the small ones, too, beside their markers. */
const MARKERS_LABELLED_FROM = 7;

/** Pixels of the screen: of a letter on average, which is a square in Japanese, and of a line. */
const letterWidth = byLocale((tag) => (tag === "ja" ? 12 : 6.6));
const LINE = 13;

interface LabelsProps {
  readonly viewport: Viewport;
  readonly fit: MapFit;
}

/** The names of the places that have room for theirs; for the eye alone, as each place says its own. */
export const Labels = memo(function Labels({ viewport, fit }: LabelsProps) {
  const { zoom } = viewport;
  if (zoom < LABELLED_FROM) return null;
  const scale = zoom / fit.unit;
  return (
    <g aria-hidden="true" className="map-labels pointer-events-none">
      {PLACES.filter((place) => isNear(place, viewport) && hasRoom(place, scale, zoom)).map(
        (place) => (
          <Label key={place.key} place={place} />
        ),
      )}
    </g>
  );
});

/** In sight, or half a view away from it: where a hand drags the map to before it is drawn again. */
function isNear({ point: [x, y] }: Place, viewport: Viewport): boolean {
  return (
    Math.abs(x - viewport.x) * viewport.zoom < MAP_WIDTH * 0.75 &&
    Math.abs(y - viewport.y) * viewport.zoom < MAP_HEIGHT
  );
}

function hasRoom({ outlined, marker, name, size }: Place, scale: number, zoom: number): boolean {
  if (!outlined) return false;
  if (marker !== null) return zoom >= MARKERS_LABELLED_FROM;
  return size[0] * scale > name.length * letterWidth() && size[1] * scale > LINE;
}

const Label = memo(function Label({ place }: { readonly place: Place }) {
  const { name, point, marker } = place;
  const [x, y] = [point[0] / OUTLINE_SCALE, point[1] / OUTLINE_SCALE];
  return (
    <g transform={`translate(${x} ${y})`}>
      <text
        className="place-marker"
        textAnchor={marker === null ? "middle" : "start"}
        x={marker === null ? 0 : 8}
        dy="0.35em"
      >
        {name}
      </text>
    </g>
  );
});
