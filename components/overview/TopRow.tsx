import type { ReactNode } from "react";

/** The map, and beside it, as high as the map with its legend, what needs attention; one above the other on narrow windows. */
export function TopRow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,68fr)_minmax(0,32fr)]">
      {children}
    </div>
  );
}
