import { afterPaint } from "@/components/ui/afterPaint";
import type { StagedStore } from "./store";
import type { StagedChanges } from "@/lib/domain/staged";
import type { View, ViewStore } from "./view";
import { createContext, useContext } from "react";

type Listener = () => void;
type Listeners = Map<Listener, Surface | null>;

/**
 * Tells those who show a code when something about that code changed, and only them: several
 * hundred places and rows would otherwise look up their status with every toggle and every tick.
 * The view that a change is made in is told at once, the other when that is painted.
 */
export function createCodeListeners(staged: StagedStore, view: ViewStore) {
  const byCode = new Map<number, Listeners>();
  let here: Surface | null = null;

  const tell = (codes: Iterable<number>) => {
    const later: Listener[] = [];
    for (const code of codes) {
      byCode.get(code)?.forEach((surface, listener) => {
        if (here === null || surface === null || surface === here) listener();
        else later.push(listener);
      });
    }
    if (later.length > 0) afterPaint(() => later.forEach((listener) => listener()));
  };
  return {
    subscribe(code: number, surface: Surface | null, listener: Listener): () => void {
      const listeners: Listeners = byCode.get(code) ?? new Map<Listener, Surface | null>();
      byCode.set(code, listeners.set(listener, surface));
      return () => listeners.delete(listener);
    },
    /** Makes a change in one of the two views, or in neither. */
    from(surface: Surface | null, change: () => void): void {
      here = surface;
      try {
        change();
      } finally {
        here = null;
      }
    },
    connect(): () => void {
      const ends = [
        staged.subscribe((now, before) => tell(stagedCodes(now.staged, before.staged))),
        view.subscribe((now, before) => {
          // A filter concerns every code; so few places change that telling all is cheap enough.
          tell(now.matching === before.matching ? viewedCodes(now, before) : byCode.keys());
        }),
      ];
      return () => ends.forEach((end) => end());
    },
  };
}

export type CodeListeners = ReturnType<typeof createCodeListeners>;

function stagedCodes(now: StagedChanges, before: StagedChanges): Set<number> {
  const codes = new Set<number>();
  for (const channel of ["sms", "voice"] as const) {
    const [a, b] = [now[channel], before[channel]];
    if (a === b) continue;
    for (const key of Object.keys({ ...a, ...b })) {
      if (a[Number(key)] !== b[Number(key)]) codes.add(Number(key));
    }
  }
  return codes;
}

function viewedCodes(now: View, before: View): Set<number> {
  const codes = new Set<number>();
  if (now.armed !== before.armed) {
    for (const code of [now.armed, before.armed]) if (code !== null) codes.add(code);
  }
  if (now.checked !== before.checked) {
    for (const code of now.checked) if (!before.checked.has(code)) codes.add(code);
    for (const code of before.checked) if (!now.checked.has(code)) codes.add(code);
  }
  return codes;
}

/** The two views that show every code. */
type Surface = "map" | "table";

const SurfaceContext = createContext<Surface | null>(null);

/** Tells its children which of the two views they are in. */
export const SurfaceProvider = SurfaceContext.Provider;

/** The view that a component is in; null outside both, as in the details. */
export function useSurface(): Surface | null {
  return useContext(SurfaceContext);
}
