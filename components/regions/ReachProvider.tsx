"use client";

import { createContext, useContext } from "react";
import type { Reach } from "@/lib/domain/reach/reach";

const ReachContext = createContext<ReadonlyMap<number, Reach>>(new Map());

/** In how many applications each code is reachable, for the map. */
export const ReachProvider = ReachContext.Provider;

export function useReach(code: number): Reach | undefined {
  return useContext(ReachContext).get(code);
}
