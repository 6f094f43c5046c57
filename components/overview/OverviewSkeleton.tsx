import { WorldPicture } from "@/components/console/map/WorldPicture";
import { Skeleton } from "@/components/ui/Skeleton";
import { TopRow } from "./TopRow";

/** The layout of the overview before one is signed in, the map where it will be: to be seen only. */
export function OverviewSkeleton() {
  return (
    <div className="flex flex-1 flex-col gap-3" aria-hidden>
      <Skeleton className="h-7 w-36" />
      <TopRow>
        <div className="flex min-w-0 flex-col gap-2">
          <Skeleton className="h-6 w-52" />
          <WorldPicture />
        </div>
        <div className="hidden min-w-0 flex-col gap-2 lg:flex">
          <Skeleton className="h-6 w-36" />
          <Skeleton className="h-80" />
        </div>
      </TopRow>
    </div>
  );
}
