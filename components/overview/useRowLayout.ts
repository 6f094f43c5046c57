"use client";

import { useState, useSyncExternalStore } from "react";

/** From here on a row has a line; below it is a card of several. The same as in overview.css. */
const WIDE = "(min-width: 75rem)";

interface RowLayout {
  /** Heights in pixels. All rows have the same, so that none needs to be measured. */
  readonly row: number;
  readonly head: number;
}

export function useRowLayout(columns: number): RowLayout {
  const isWide = useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => true,
  );
  const [rem] = useState(rootFontSize);
  // A card has the name and the findings in its first line, and a line for each other column.
  const lines = Math.max(columns - 1, 1);
  return { row: rem * (isWide ? 3 : lines * 1.5 + 0.75), head: rem * 2.5 };
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

function rootFontSize(): number {
  if (typeof document === "undefined") return 16;
  return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
