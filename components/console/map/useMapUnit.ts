import type { RefObject } from "react";
import { useEffect, useState } from "react";
import { MAP_WIDTH } from "@/lib/geo/map";

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
