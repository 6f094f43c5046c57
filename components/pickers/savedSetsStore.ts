import { create } from "zustand";
import { type SavedSet, parseSets, setsFile, withSets } from "@/lib/domain/sets/savedSets";

const KEY = "dialgate.sets.v1";

interface SavedSets {
  readonly sets: readonly SavedSet[];
}

/** The admin's own sets. They hold nothing of a tenant, so one browser has them for all. */
export const useSavedSets = create<SavedSets>()(() => ({ sets: [] }));

/** Reads what this browser holds, and follows what its other tabs change; gives back what ends that. */
export function followSavedSets(): () => void {
  const read = () => useSavedSets.setState({ sets: stored() });
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) read();
  };
  read();
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

export function saveSets(further: readonly SavedSet[]): void {
  keep(withSets(stored(), further));
}

export function deleteSet(name: string): void {
  keep(stored().filter((set) => set.name !== name));
}

function stored(): readonly SavedSet[] {
  try {
    const text = window.localStorage.getItem(KEY);
    const read = text === null ? null : parseSets(text);
    return read?.ok === true ? read.sets : [];
  } catch {
    return useSavedSets.getState().sets;
  }
}

function keep(sets: readonly SavedSet[]): void {
  useSavedSets.setState({ sets });
  try {
    window.localStorage.setItem(KEY, setsFile(sets));
  } catch {
    // A full or forbidden storage: the sets last as long as the page.
  }
}
