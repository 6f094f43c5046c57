"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/Skeleton";

/**
 * The map and its outlines come as chunks of their own, side by side: the table stands before them,
 * and the browser keeps them for good.
 */
const load = () =>
  Promise.all([import("./WorldMap"), import("@/lib/geo/outlines")]).then(
    ([{ WorldMap }, { OUTLINES }]) =>
      function LoadedMap({ leave }: { readonly leave: () => void }) {
        return <WorldMap outlines={OUTLINES} leave={leave} />;
      },
  );

// Under way while sign-in and Graph still take their time.
if (typeof window !== "undefined") void load().catch(() => undefined);

export const LazyMap = dynamic(load, {
  ssr: false,
  loading: MapSkeleton,
});

/** As large as the map and what stands below it. */
function MapSkeleton() {
  return (
    <>
      <Skeleton className="map-frame" />
      <div className="map-foot" />
    </>
  );
}
