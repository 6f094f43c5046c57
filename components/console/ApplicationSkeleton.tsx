import { Skeleton } from "@/components/ui/Skeleton";

/** Holds the layout of the application page while Graph is read. */
export function ApplicationSkeleton() {
  return (
    <div className="space-y-4" aria-busy="true">
      <p role="status" className="sr-only">
        Reading the tenant
      </p>
      <Skeleton className="h-4 w-24" />
      <Skeleton className="h-7 w-72 max-w-full" />
      <Skeleton className="h-4 w-96 max-w-full" />
      <Skeleton className="h-8" />
      <div className="grid gap-3 lg:grid-cols-[5fr_7fr]">
        <Skeleton className="h-[32rem]" />
        <Skeleton className="aspect-[980/477]" />
      </div>
    </div>
  );
}
