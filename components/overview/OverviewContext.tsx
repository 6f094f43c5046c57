import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import type { Selection } from "@/lib/domain/overview/selection";
import type { SelectionStore } from "./selectionStore";

/** What the cells of the table need beside their row. */
export interface OverviewTools {
  /** What is shown, in order. */
  readonly rows: readonly OverviewRow[];
  /** To choose all of that: "Select all 12 that match". */
  readonly selectAllText: string;
  readonly selection: SelectionStore;
  readonly showListener: (listenerId: string) => void;
}

export const OverviewContext = createContext<OverviewTools | null>(null);

export function useOverviewTools(): OverviewTools {
  const tools = useContext(OverviewContext);
  if (tools === null) throw new Error("useOverviewTools outside of the overview");
  return tools;
}

/** A part of what is chosen; renders again only when that part changes. */
export function useSelected<Part>(select: (selected: Selection) => Part): Part {
  return useStore(useOverviewTools().selection, ({ selected }) => select(selected));
}

/** Whether the controls of this row are stops of the Tab key; those of one row are. */
export const RowContext = createContext(true);

export function useRowTabIndex(): 0 | -1 {
  return useContext(RowContext) ? 0 : -1;
}
