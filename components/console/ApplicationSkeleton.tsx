import { SideBySide, SideColumn } from "@/components/ui/SideBySide";
import { Skeleton } from "@/components/ui/Skeleton";
import { WorldPicture } from "./map/WorldPicture";

/** The layout of the application page while Graph is read, and before one is signed in: to be seen only. */
export function ApplicationSkeleton() {
  return (
    <div className="flex flex-1 flex-col gap-3" aria-hidden>
      {/* The header: one line where there is room, as on the page itself. */}
      <Skeleton className="h-8 max-sm:h-28" />
      <Skeleton className="h-5 w-[40rem] max-w-full" />
      <Skeleton className="h-8" />
      <SideBySide>
        <Skeleton className="h-[32rem] lg:h-auto" />
        <SideColumn>
          <WorldPicture />
        </SideColumn>
      </SideBySide>
    </div>
  );
}
