import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { useZoomPanContext } from "react-simple-maps";
import { OUTLINE_SCALE, MAP_WIDTH, VIEW_HEIGHT } from "@/lib/geo/map";

interface PixelScaleProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  /** Units of the map in a pixel of the screen, before any zoom. */
  readonly unit: number;
}

/**
 * Follows the zoom, so that markers and hatchings keep their size on the screen: markers by a CSS
 * property that they scale themselves with, which renders none of them again.
 */
export function PixelScale({ svg, unit }: PixelScaleProps) {
  const { k } = useZoomPanContext();
  const pixel = unit / k / OUTLINE_SCALE;
  useEffect(() => {
    svg.current?.style.setProperty("--px", String(pixel));
  }, [svg, pixel]);
  return <Patterns pixel={pixel} />;
}

/** The fills of `map.css` that are more than a colour, in pixels of the screen at any zoom. */
function Patterns({ pixel }: { readonly pixel: number }) {
  return (
    <defs>
      <Pattern id="map-excluded" size={7} transform={`scale(${pixel}) rotate(45)`}>
        <rect className="fill-excluded-fill" width="7" height="7" />
        <rect className="fill-sea" width="2" height="7" />
      </Pattern>
      <Pattern id="map-opted-in" size={6} transform={`scale(${pixel}) rotate(45)`}>
        <rect className="fill-opted-in-fill" width="6" height="6" />
        <circle className="fill-sea" cx="3" cy="3" r="0.9" />
      </Pattern>
      <Pattern id="map-unknown" size={6} transform={`scale(${pixel}) rotate(-45)`}>
        <rect className="fill-unknown-fill" width="6" height="6" />
        <rect className="fill-unknown-border" fillOpacity="0.6" width="1" height="6" />
      </Pattern>
    </defs>
  );
}

interface PatternProps {
  readonly id: string;
  readonly size: number;
  readonly transform: string;
  readonly children: ReactNode;
}

function Pattern({ id, size, transform, children }: PatternProps) {
  return (
    <pattern
      {...{ id, width: size, height: size }}
      patternUnits="userSpaceOnUse"
      patternTransform={transform}
    >
      {children}
    </pattern>
  );
}

/** How the map lies in its frame, before any zoom. */
export interface MapFit {
  /** Units of the map in a pixel of the screen. */
  readonly unit: number;
  /** Pixels from the left of the frame to the world's. */
  readonly left: number;
  /** Pixels of the frame. */
  readonly width: number;
}

/** Follows the size of the frame, which the map fits into as `MAP_FIT` says. */
export function useMapFit(svg: RefObject<SVGSVGElement | null>): MapFit {
  const [fit, setFit] = useState<MapFit>({ unit: 1, left: 0, width: MAP_WIDTH });
  useEffect(() => {
    if (svg.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width === 0 || height === 0) return;
      const unit = Math.max(MAP_WIDTH / width, VIEW_HEIGHT / height);
      setFit({ unit, left: (width - MAP_WIDTH / unit) / 2, width });
    });
    observer.observe(svg.current);
    return () => observer.disconnect();
  }, [svg]);
  return fit;
}
