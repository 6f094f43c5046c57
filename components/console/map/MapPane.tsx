import { memo } from "react";
import { SurfaceProvider } from "../state/codeListeners";
import { ApplicationMap } from "./ApplicationMap";
import { MapSection } from "./MapSection";

/** The map of one application. */
export const MapPane = memo(function MapPane() {
  return (
    <SurfaceProvider value="map">
      <MapSection Map={ApplicationMap} act="Enter or Space changes one" />
    </SurfaceProvider>
  );
});
