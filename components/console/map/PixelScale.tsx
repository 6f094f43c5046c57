import type { RefObject } from "react";
import { useEffect } from "react";
import { useZoomPanContext } from "react-simple-maps";
import { OUTLINE_SCALE } from "@/lib/geo/map";
import { Patterns } from "./Patterns";

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
