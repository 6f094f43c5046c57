"use client";

import { memo, useCallback, useRef } from "react";
import { SurfaceProvider } from "@/components/regions/surface";
import { LazyMap } from "./LazyMap";
import { MapBoundary } from "./MapBoundary";
import "./map.css";

/** The map with the way past it and a word on how to use it. */
export const MapPane = memo(function MapPane() {
  const after = useRef<HTMLParagraphElement>(null);
  const leave = useCallback(() => after.current?.focus(), []);
  return (
    <section aria-labelledby="map-title" className="map-pane">
      <h2 id="map-title" className="sr-only">
        Map
      </h2>
      <button
        type="button"
        onClick={leave}
        className="sr-only z-20 rounded-md bg-accent px-3 py-1.5 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        Skip the map
      </button>
      <MapBoundary>
        <SurfaceProvider value="map">
          <LazyMap leave={leave} />
        </SurfaceProvider>
      </MapBoundary>
      <p id="map-keys" className="sr-only">
        Arrow keys move between territories, Enter or Space changes one, Escape leaves the map.
        Plus, minus and 0 zoom, Shift with an arrow key moves the map.
      </p>
      <p ref={after} tabIndex={-1} className="sr-only">
        End of the map
      </p>
    </section>
  );
});
