import { memo } from "react";
import { SurfaceProvider } from "../state/codeListeners";
import { ApplicationMap } from "./ApplicationMap";
import { MapSection } from "./MapSection";
import { t } from "@/lib/i18n/t";

/** The map of one application. */
export const MapPane = memo(function MapPane() {
  return (
    <SurfaceProvider value="map">
      <MapSection Map={ApplicationMap} act={t`Enter or Space changes one`} />
    </SurfaceProvider>
  );
});
