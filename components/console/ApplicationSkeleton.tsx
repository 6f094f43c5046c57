import { MapColumn, MapFirst, WordsColumn } from "@/components/ui/MapFirst";
import { Skeleton } from "@/components/ui/Skeleton";
import { WorldPicture } from "./map/WorldPicture";

/** The layout of the application page while Graph is read, and before one is signed in: to be seen only. */
export function ApplicationSkeleton() {
  return (
    <div className="flex flex-1 flex-col gap-3 " aria-hidden>
      {/* The header: one line, as on the page itself. */}
      <Skeleton className="h-8 max-sm:h-10" />
      <MapFirst>
        <MapColumn>
          <WorldPicture />
          <Skeleton className="h-8" />
        </MapColumn>
        <WordsColumn>
          <Skeleton className="h-17" />
          <Skeleton className="h-8" />
          <Skeleton className="h-[32rem] lg:h-auto lg:flex-1" />
        </WordsColumn>
      </MapFirst>
      <Skeleton className="h-13 max-sm:hidden" />
    </div>
  );
}
