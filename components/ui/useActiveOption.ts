import { type KeyboardEvent, useState } from "react";

interface OptionKeys {
  /** Of the options, in their order. */
  readonly keys: readonly string[];
  /** The arrows were used. */
  readonly onMove?: () => void;
  readonly pickAt: (index: number) => void;
}

/**
 * Which option of a list the keys are on, while the focus stays in the field above it: the first one
 * until another is gone to. Arrows go on at the other end, Enter picks.
 */
export function useActiveOption({ keys, onMove, pickAt }: OptionKeys) {
  const [key, setKey] = useState<string | null>(null);
  const active = Math.max(key === null ? 0 : keys.indexOf(key), 0);
  const setActive = (index: number) => setKey(keys[index] ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter ends the writing of a word in many languages before it picks anything.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      onMove?.();
      if (keys.length > 0) setActive((active + step + keys.length) % keys.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      pickAt(active);
    }
  };
  return { active, setActive, toFirst: () => setKey(null), onKeyDown };
}
