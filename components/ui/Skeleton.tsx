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
