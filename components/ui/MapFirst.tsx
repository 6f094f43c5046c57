import type { ReactNode } from "react";

interface PartProps {
  readonly children: ReactNode;
}

/**
 * A map with two thirds of the width, and beside it what says the same in words: a `MapColumn` and a
 * `WordsColumn`, which scrolls in its own panes. One below the other where there is no room for both.
 */
export function MapFirst({ children }: PartProps) {
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-3 lg:grid lg:min-h-[31rem] lg:grid-cols-[minmax(0,2fr)_minmax(26rem,1fr)] lg:grid-rows-[minmax(0,1fr)]">
      {children}
    </div>
  );
}

export function MapColumn({ children }: PartProps) {
  return (
    <div className="map-fills relative flex min-w-0 flex-col gap-3 lg:min-h-0">{children}</div>
  );
}

export function WordsColumn({ children }: PartProps) {
  return <div className="flex min-w-0 flex-col gap-3 lg:min-h-0">{children}</div>;
}
