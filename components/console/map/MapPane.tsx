import { memo } from "react";
import { SurfaceProvider } from "../state/codeListeners";
import { MapSection, MapSkeleton } from "./MapSection";
import dynamic from "next/dynamic";

/** The map of one application. */
export const MapPane = memo(function MapPane() {
  return (
    <SurfaceProvider value="map">
      <MapSection Map={LazyMap} act="Enter or Space changes one" />
    </SurfaceProvider>
  );
});

/**
 * The map and its outlines come as chunks of their own, side by side: the table stands before them,
 * and the browser keeps them for good.
 */
const load = () =>
  Promise.all([import("./ApplicationMap"), import("@/lib/geo/outlines")]).then(
    ([{ ApplicationMap }, { OUTLINES }]) =>
      function LoadedMap({ leave }: { readonly leave: () => void }) {
        return <ApplicationMap outlines={OUTLINES} leave={leave} />;
      },
  );

// Under way while sign-in and Graph still take their time.
if (typeof window !== "undefined") void load().catch(() => undefined);

const LazyMap = dynamic(load, {
  ssr: false,
  loading: MapSkeleton,
});
