import { Skeleton } from "@/components/ui/Skeleton";

/** As large as the map and what stands below it. */
export function MapSkeleton() {
  return (
    <>
      <Skeleton className="map-frame" />
      <div className="map-foot" />
    </>
  );
}
