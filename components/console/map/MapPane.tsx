import { memo } from "react";
import { SurfaceProvider } from "../state/codeListeners";
import { MapSection, lazyMap } from "./MapSection";

const { Map, load } = lazyMap(() =>
  import("./ApplicationMap").then((module) => module.ApplicationMap),
);

// Under way while sign-in and Graph still take their time.
if (typeof window !== "undefined") void load().catch(() => undefined);

/** The map of one application. */
export const MapPane = memo(function MapPane() {
  return (
    <SurfaceProvider value="map">
      <MapSection Map={Map} act="Enter or Space changes one" />
    </SurfaceProvider>
  );
});
