import {
  type ReactNode,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { useStore } from "zustand";
import { afterPaint } from "@/components/ui/afterPaint";
import type { Owner } from "@/lib/run/owner";
import { type StagedState, type StagedStore, createStagedStore, keepStaged } from "./store";

const StagedContext = createContext<StagedStore | null>(null);

interface StagedProviderProps {
  readonly owner: Owner;
  readonly appId: string;
  readonly children: ReactNode;
}

/**
 * Holds the staged changes of one application for the map, the table and the dialogs. Give it a key
 * of both ids: another application has a store of its own.
 */
export function StagedProvider({ owner, appId, children }: StagedProviderProps) {
  const [store] = useState(() => createStagedStore(owner, appId));
  useEffect(() => keepStaged(store, owner, appId), [store, owner, appId]);
  return <StagedContext value={store}>{children}</StagedContext>;
}

/** The store itself, for reading at the moment of an event. */
export function useStagedStore(): StagedStore {
  const store = useContext(StagedContext);
  if (store === null) throw new Error("useStagedStore needs a StagedProvider above it");
  return store;
}

/** A part of what is staged; renders again only when that part changes. */
export function useStagedPart<Part>(select: (state: StagedState) => Part): Part {
  return useStore(useStagedStore(), select);
}

/**
 * The same for what only tells of a toggle (counts, frames, details): it follows once the toggle
 * itself is painted. What is selected must be a value that stays the same while nothing changes.
 */
export function useStagedLater<Part>(select: (state: StagedState) => Part): Part {
  const store = useStagedStore();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(() => afterPaint(listener)),
    [store],
  );
  return useSyncExternalStore(
    subscribe,
    () => select(store.getState()),
    () => select(store.getInitialState()),
  );
}
