import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** Holds the place of what is being loaded. Give it the size of what comes, by its class. */
export function Skeleton({ className, ...props }: ComponentProps<"span">) {
  return (
    <span
      aria-hidden
      className={clsx("block animate-pulse rounded-sm bg-line", className)}
      {...props}
    />
  );
}

interface SkeletonRowsProps {
  readonly count: number;
  /** The height of one, as a class. */
  readonly className: string;
}

/** Holds the place of a list. */
export function SkeletonRows({ count, className }: SkeletonRowsProps) {
  return (
    <div aria-hidden className="space-y-2">
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} className={className} />
      ))}
    </div>
  );
}
