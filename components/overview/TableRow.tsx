"use client";

import type { Row } from "@tanstack/react-table";
import { FlexRender } from "@tanstack/react-table";
import { memo } from "react";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import type { features } from "./columns";
import { RowContext } from "./RowContext";

interface TableRowProps {
  readonly row: Row<typeof features, OverviewRow>;
  /** Its place among all rows that are shown. */
  readonly index: number;
  readonly isActive: boolean;
  /** The visible columns, in one word. */
  readonly columns: string;
}

/** A row in sight. It is drawn again only when something of it changes, not with every scroll. */
export const TableRow = memo(
  function TableRow({ row, index, isActive }: TableRowProps) {
    return (
      <RowContext value={isActive}>
        <tr role="row" aria-rowindex={index + 2} data-index={index} className="overview-row">
          {row.getVisibleCells().map((cell) => {
            const { id } = cell.column;
            const isName = id === "name";
            const Cell = isName ? "th" : "td";
            return (
              <Cell
                key={id}
                role={isName ? "rowheader" : "cell"}
                {...(isName && { scope: "row" })}
                data-column={id}
              >
                <FlexRender cell={cell} />
              </Cell>
            );
          })}
        </tr>
      </RowContext>
    );
  },
  (before, after) =>
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.isActive === after.isActive &&
    before.columns === after.columns,
);
