import { create } from "zustand";
import { OUTLINES_ADDRESS } from "@/lib/geo/outlines";
import type { Outlines } from "./places";

interface Loaded {
  /** Null until they have come. */
  readonly outlines: Outlines | null;
  readonly failed: boolean;
}

/**
 * The outlines that maps are drawn of, fetched once, beside all scripts. A store and no promise: React
 * holds back what waits for one by up to 300 ms, though it came long ago.
 */
export const useOutlines = create<Loaded>()(() => ({ outlines: null, failed: false }));

async function load(): Promise<void> {
  try {
    const response = await fetch(OUTLINES_ADDRESS);
    if (!response.ok) throw new Error(`status ${response.status}`);
    // A file of this build.
    useOutlines.setState({ outlines: (await response.json()) as Outlines });
  } catch {
    useOutlines.setState({ failed: true });
  }
}

if (typeof window !== "undefined") void load();
