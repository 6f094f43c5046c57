import { useEffect } from "react";
import { namesOf } from "@/lib/domain/rows";
import { MAP_WIDTH, VIEW_HEIGHT } from "@/lib/geo/map";
import type { MapFit } from "./PixelScale";
import { type MapParts, type Place, placeOf } from "./places";
import { forgetPointer, useMapPointer } from "./pointer";
import type { Viewport } from "./viewport";
import { plural } from "@/lib/i18n/t";

interface MapTooltipProps {
  readonly viewport: Viewport;
  readonly fit: MapFit;
  readonly Tooltip: MapParts["Tooltip"];
}

/** Says of the place under the pointer or the focus what its name says; leaves on Escape. */
export function MapTooltip({ viewport, fit, Tooltip }: MapTooltipProps) {
  const pointed = useMapPointer((pointer) => pointer.pointed);
  const place = pointed === null ? undefined : placeOf(pointed.key);
  const isShown = place !== undefined;
  useEffect(() => forgetPointer, []);
  useEffect(() => {
    if (!isShown) return;
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key === "Escape") useMapPointer.setState({ pointed: null });
    };
    document.addEventListener("keydown", dismiss);
    return () => document.removeEventListener("keydown", dismiss);
  }, [isShown]);
  if (pointed === null || place === undefined) return null;

  const [x, y] = pointed.at ?? onScreen(place, viewport, fit);
  const isLow = y > 96;
  const left = Math.min(Math.max(x, 120), Math.max(fit.width - 120, 120));
  const top = isLow ? `calc(${y - 14}px - 100%)` : `${y + 18}px`;
  const sharing = namesOf(place.code).length;
  return (
    <div
      key={place.key}
      aria-hidden="true"
      className="map-tooltip pointer-events-none absolute top-0 left-0 z-10 w-max max-w-60 rounded-md border border-line-strong bg-raised px-3 py-2 text-sm shadow-raised"
      // Moved, not laid out elsewhere: what follows the pointer shifts nothing.
      style={{ transform: `translate(calc(${left}px - 50%), ${top})` }}
    >
      <p className="font-semibold">
        {place.name} <span className="font-mono font-normal">+{place.code}</span>
      </p>
      <Tooltip code={place.code} />
      {sharing > 1 && (
        <p className="text-ink-muted">
          {plural(sharing)`Shared by # territory|Shared by # territories`}
        </p>
      )}
    </div>
  );
}

function onScreen({ point: [px, py] }: Place, { x, y, zoom }: Viewport, fit: MapFit) {
  return [
    ((px - x) * zoom + MAP_WIDTH / 2) / fit.unit + fit.left,
    ((py - y) * zoom + VIEW_HEIGHT / 2) / fit.unit,
  ] as const;
}
