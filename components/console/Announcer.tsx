"use client";

import { useEffect } from "react";
import { useView, useViewStore } from "./state/useView";

/** Tells screen readers once what was staged, and what a shared code would take along. */
export function Announcer() {
  const message = useView((view) => view.message);
  useEscapeDisarms();
  return (
    <p role="status" className="sr-only contain-strict">
      {message}
    </p>
  );
}

/** Escape leaves a shared code that was activated once, wherever the focus is. */
function useEscapeDisarms(): void {
  const view = useViewStore();
  const isArmed = useView(({ armed }) => armed !== null);
  useEffect(() => {
    if (!isArmed) return;
    const disarm = ({ key }: KeyboardEvent) => {
      if (key === "Escape") view.setState({ armed: null, message: "Left as it is." });
    };
    document.addEventListener("keydown", disarm);
    return () => document.removeEventListener("keydown", disarm);
  }, [view, isArmed]);
}
