import { type RefObject, useEffect, useState } from "react";
import { useZoomPanContext } from "react-simple-maps";
import { OUTLINE_SCALE, MAP_WIDTH } from "@/lib/geo/map";

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
  const scale = `scale(${pixel})`;
  return (
    <defs>
      <pattern
        id="map-excluded"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform={`${scale} rotate(45)`}
      >
        <rect className="pattern-ground" width="7" height="7" />
        <rect className="pattern-mark" width="2" height="7" />
      </pattern>
      <pattern
        id="map-opted-in"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`${scale} rotate(45)`}
      >
        <rect className="pattern-ground" width="6" height="6" />
        <circle className="pattern-mark" cx="3" cy="3" r="0.9" />
      </pattern>
      <pattern
        id="map-unknown"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`${scale} rotate(-45)`}
      >
        <rect className="pattern-ground" width="6" height="6" />
        <rect className="pattern-mark" width="1" height="6" />
      </pattern>
    </defs>
  );
}

/** How many units of the map make a pixel of the screen at the width it has, before any zoom. */
export function useMapUnit(svg: RefObject<SVGSVGElement | null>): number {
  const [unit, setUnit] = useState(1);
  useEffect(() => {
    if (svg.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width > 0) setUnit(MAP_WIDTH / width);
    });
    observer.observe(svg.current);
    return () => observer.disconnect();
  }, [svg]);
  return unit;
}
