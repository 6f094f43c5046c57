"use client";

import { createContext, useContext } from "react";
import type { RunControls } from "@/lib/run/run";

export const RunContext = createContext<RunControls | null>(null);

/** The one run of the tenant, which survives navigation and reload, and ways to control it. */
export function useRun(): RunControls {
  const controls = useContext(RunContext);
  if (controls === null) throw new Error("useRun outside of RunProvider");
  return controls;
}
