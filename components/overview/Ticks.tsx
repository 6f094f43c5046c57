"use client";

import type { ChangeEvent } from "react";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import { useOverviewTools, useSelected } from "./OverviewContext";
import { useRowTabIndex } from "./RowContext";

/** Ticks one application; with shift, all from the last one ticked to it. */
export function TickRow({ row }: { readonly row: OverviewRow }) {
  const { rows, selection } = useOverviewTools();
  const isOn = useSelected((selected) => selected.has(row.appId));
  const tabIndex = useRowTabIndex();
  const change = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const range = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
    selection.getState().tick(rows, row.appId, target.checked, range);
  };
  return (
    <label className="overview-tick">
      <input
        type="checkbox"
        tabIndex={tabIndex}
        checked={isOn}
        onChange={change}
        aria-label={`Select ${row.name}`}
      />
    </label>
  );
}

/** Where the focus goes when the bar of the selection leaves with the button that had it. */
export const TICK_ALL_ID = "overview-tick-all";

/** Ticks all that the filters leave over, in sight or not. */
export function TickAll() {
  const { rows, allText, selection } = useOverviewTools();
  const ticked = useSelected((selected) =>
    rows.reduce((count, { appId }) => count + Number(selected.has(appId)), 0),
  );
  const box = useRef<HTMLInputElement>(null);
  const isPartly = ticked > 0 && ticked < rows.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  const tickAll = useStore(selection, (state) => state.tickAll);
  return (
    <label className="overview-tick">
      <input
        ref={box}
        type="checkbox"
        checked={rows.length > 0 && ticked === rows.length}
        onChange={({ target }) => tickAll(rows, target.checked)}
        id={TICK_ALL_ID}
        aria-label={`Select ${allText}`}
      />
    </label>
  );
}
