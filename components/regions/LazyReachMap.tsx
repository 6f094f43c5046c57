"use client";

import dynamic from "next/dynamic";
import { MapSkeleton } from "@/components/console/map/MapSkeleton";

/** As the map of an application: apart from the page, with its outlines. */
const load = () =>
  Promise.all([import("./ReachMap"), import("@/lib/geo/outlines")]).then(
    ([{ ReachMap }, { OUTLINES }]) =>
      function LoadedMap({ leave }: { readonly leave: () => void }) {
        return <ReachMap outlines={OUTLINES} leave={leave} />;
      },
  );

export const LazyReachMap = dynamic(load, { ssr: false, loading: MapSkeleton });
