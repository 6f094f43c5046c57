"use client";

import { Columns3 } from "lucide-react";
import type { Column } from "@/lib/domain/overview/sortRows";
import { COLUMNS } from "@/lib/domain/overview/sortRows";
import { COLUMN_LABELS } from "@/lib/domain/overview/words";
import { PopoverButton } from "./PopoverButton";
import { useOverviewUrl } from "./urlState";

/** Which columns are shown; the name always is. */
export function ColumnChoice() {
  const { columns, setUrl } = useOverviewUrl();
  const toggle = (column: Column) => {
    const shown = columns.includes(column)
      ? columns.filter((one) => one !== column)
      : [...columns, column];
    void setUrl({ hide: COLUMNS.filter((one) => !shown.includes(one)) });
  };
  return (
    <PopoverButton
      title="Columns"
      className="overview-tool"
      label={
        <>
          <Columns3 aria-hidden className="size-3.5" /> Columns
        </>
      }
    >
      {() => (
        <fieldset>
          <legend className="pb-1 font-medium">Columns shown</legend>
          {COLUMNS.filter((column) => column !== "name").map((column) => (
            <label key={column} className="flex min-h-7 items-center gap-2">
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={() => toggle(column)}
              />
              {COLUMN_LABELS[column]}
            </label>
          ))}
        </fieldset>
      )}
    </PopoverButton>
  );
}
