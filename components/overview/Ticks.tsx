import { useStore } from "zustand";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import { Tick } from "@/components/ui/CheckRow";
import { useOverviewTools, useSelected, useRowTabIndex } from "./OverviewContext";
import { t } from "@/lib/i18n/t";

/** Ticks one application; with shift, all from the last one ticked to it. */
export function TickRow({ row }: { readonly row: OverviewRow }) {
  const { rows, selection } = useOverviewTools();
  const isOn = useSelected((selected) => selected.has(row.appId));
  const tabIndex = useRowTabIndex();
  return (
    <Tick
      label={t`Select ${row.name}`}
      tabIndex={tabIndex}
      checked={isOn}
      onChange={(on, { nativeEvent }) => {
        const range = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
        selection.getState().tick(rows, row.appId, on, range);
      }}
    />
  );
}

/** Where the focus goes when the bar of the selection leaves with the button that had it. */
export const TICK_ALL_ID = "overview-tick-all";

/** Ticks all that the filters leave over, in sight or not. */
export function TickAll() {
  const { rows, selectAllText, selection } = useOverviewTools();
  const ticked = useSelected((selected) =>
    rows.reduce((count, { appId }) => count + Number(selected.has(appId)), 0),
  );
  const tickAll = useStore(selection, (state) => state.tickAll);
  return (
    <Tick
      id={TICK_ALL_ID}
      label={selectAllText}
      checked={rows.length > 0 && ticked === rows.length}
      some={ticked > 0 && ticked < rows.length}
      onChange={(on) => tickAll(rows, on)}
    />
  );
}
