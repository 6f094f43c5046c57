import type { StagedStore } from "@/components/staged/store";
import type { StagedChanges } from "@/lib/regions/staged";
import type { View, ViewStore } from "./view";

type Listener = () => void;

/**
 * Tells those who show a code when something about that code changed, and only them: several
 * hundred places and rows would otherwise look up their status with every toggle and every tick.
 */
export function createCodeListeners(staged: StagedStore, view: ViewStore) {
  const byCode = new Map<number, Set<Listener>>();
  const tell = (codes: Iterable<number>) => {
    for (const code of codes) byCode.get(code)?.forEach((listener) => listener());
  };
  return {
    subscribe(code: number, listener: Listener): () => void {
      const listeners = byCode.get(code) ?? new Set();
      byCode.set(code, listeners.add(listener));
      return () => listeners.delete(listener);
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
