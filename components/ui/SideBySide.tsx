import type { ReactNode } from "react";

/** A table, and its map in a `SideColumn`: the table scrolls in its pane where both have room. */
export function SideBySide({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-3 lg:grid lg:grid-cols-[minmax(34rem,5fr)_minmax(0,7fr)] lg:grid-rows-[minmax(0,1fr)]">
      {children}
    </div>
  );
}

/** What stands beside a table. */
export function SideColumn({ children }: { readonly children: ReactNode }) {
  return <div className="flex min-w-0 flex-col gap-3 lg:min-h-0">{children}</div>;
}
