import { COLUMN_LABELS } from "@/lib/domain/overview/words";
import { Fragment, memo, useState } from "react";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import type { TableColumn } from "./columns";
import { RowContext } from "./OverviewContext";
import { NO_SLOTS, withRows } from "./slots";

interface DrawnRow {
  readonly row: OverviewRow;
  /** Its place among all rows that are shown. */
  readonly index: number;
  /** Where it stands, in pixels. */
  readonly start: number;
  readonly end: number;
}

interface DrawnRowsProps {
  readonly rows: readonly DrawnRow[];
  /** Where the first row of all would stand. */
  readonly top: number;
  /** The row that is the stop of the Tab key. */
  readonly stop: number;
  readonly columns: readonly TableColumn[];
}

/** The rows in sight, in elements that are used again. */
export function DrawnRows({ rows, top, stop, columns }: DrawnRowsProps) {
  const [drawn, setDrawn] = useState({ rows: NO_ROWS, ...NO_SLOTS });
  if (drawn.rows !== rows) {
    const ids = rows.map(({ row }) => row.appId);
    setDrawn({ rows, ...withRows(drawn, ids) });
    return null;
  }
  return rows.map(({ row, index, start }, place) => {
    const gap = start - (rows[place - 1]?.end ?? top);
    return (
      <Fragment key={drawn.slots[place]}>
        {gap > 0 && <Gap height={gap} />}
        <TableRow row={row} index={index} isActive={index === stop} columns={columns} />
      </Fragment>
    );
  });
}

const NO_ROWS: DrawnRowsProps["rows"] = [];

/**
 * In place of the rows that are not drawn. Were each row put in its place by a style of its own,
 * Chromium would keep the styles of every row there ever was, and search them all for each new one.
 */
function Gap({ height }: { readonly height: number }) {
  return <tr role="presentation" aria-hidden className="block" style={{ height }} />;
}

interface TableRowProps extends Pick<DrawnRow, "row" | "index"> {
  readonly isActive: boolean;
  readonly columns: readonly TableColumn[];
}

/** Drawn again only when something of it changes, not with every scroll. */
const TableRow = memo(function TableRow({ row, index, isActive, columns }: TableRowProps) {
  return (
    <RowContext value={isActive}>
      <tr role="row" aria-rowindex={index + 2} data-index={index} className="overview-row">
        {columns.map(({ id, Cell }) =>
          id === "name" ? (
            <th key={id} role="rowheader" scope="row" data-column={id}>
              <Cell row={row} />
            </th>
          ) : (
            <td
              key={id}
              role="cell"
              data-column={id}
              data-heading={id === "tick" ? undefined : COLUMN_LABELS[id]}
            >
              <Cell row={row} />
            </td>
          ),
        )}
      </tr>
    </RowContext>
  );
});
