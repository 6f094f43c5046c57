"use client";

import { memo } from "react";
import { SurfaceProvider } from "../state/surface";
import { LazyMap } from "./LazyMap";
import { MapSection } from "./MapSection";

/** The map of one application. */
export const MapPane = memo(function MapPane() {
  return (
    <SurfaceProvider value="map">
      <MapSection Map={LazyMap} act="Enter or Space changes one" />
    </SurfaceProvider>
  );
});
