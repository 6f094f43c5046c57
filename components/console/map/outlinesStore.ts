import { createStore } from "zustand/vanilla";
import { OUTLINES_ADDRESS } from "@/lib/geo/outlines";
import type { Outlines } from "./places";

interface Loaded {
  /** Null until they have come. */
  readonly outlines: Outlines | null;
  readonly failed: boolean;
}

/**
 * The outlines that maps are drawn of. A store and no promise: React holds back what waits for one by
 * up to 300 ms, though it came long ago.
 */
export const outlinesStore = createStore<Loaded>()(() => ({ outlines: null, failed: false }));

let isAsked = false;

/** Fetches them, once in this tab. */
export function fetchOutlines(): void {
  if (isAsked) return;
  isAsked = true;
  void load();
}

/**
 * Takes them over where the server has them come beside the scripts (`preloadOutlines`): they are
 * there, then, when the first map is drawn. Begun by `instrumentation-client.ts`.
 */
export function takePreloadedOutlines(): void {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="fetch"]');
  const { href } = new URL(OUTLINES_ADDRESS, window.location.href);
  if ([...links].some((link) => link.href === href)) fetchOutlines();
}

async function load(): Promise<void> {
  try {
    const response = await fetch(OUTLINES_ADDRESS);
    if (!response.ok) throw new Error(`status ${response.status}`);
    // A file of this build.
    outlinesStore.setState({ outlines: (await response.json()) as Outlines });
  } catch {
    outlinesStore.setState({ failed: true });
  }
}
