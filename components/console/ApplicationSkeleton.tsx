import { SideBySide, SideColumn } from "@/components/ui/SideBySide";
import { Skeleton } from "@/components/ui/Skeleton";
import { WorldPicture } from "./map/WorldPicture";

/** The layout of the application page while Graph is read, and before one is signed in: to be seen only. */
export function ApplicationSkeleton() {
  return (
    <div className="flex flex-1 flex-col gap-3" aria-hidden>
      <div className="space-y-2">
        <Skeleton className="h-5 w-24" />
        <Skeleton className="h-7 w-72 max-w-full" />
        <Skeleton className="h-5 w-96 max-w-full" />
      </div>
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
