import { useEffect } from "react";
import { useStore } from "zustand";
import { fetchOutlines, outlinesStore } from "./outlinesStore";

/** The outlines, which are fetched for the first that asks; or that they could not be. */
export function useOutlines() {
  useEffect(fetchOutlines, []);
  return useStore(outlinesStore);
}
