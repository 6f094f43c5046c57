import { useStore } from "zustand";
import { useRegionsStores } from "./RegionsProvider";
import type { View, ViewStore } from "./view";

export function useViewStore(): ViewStore {
  return useRegionsStores().view;
}

/** A part of the view; renders again only when that part changes. */
export function useView<Part>(select: (view: View) => Part): Part {
  return useStore(useViewStore(), select);
}
