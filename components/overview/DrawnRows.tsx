"use client";

import type { Row } from "@tanstack/react-table";
import { Fragment, useState } from "react";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import type { features } from "./columns";
import { NO_SLOTS, withRows } from "./slots";
import { TableRow } from "./TableRow";

interface DrawnRowsProps {
  readonly rows: readonly Row<typeof features, OverviewRow>[];
  /** Where each of them stands, in pixels, and its index among all. */
  readonly places: readonly {
    readonly index: number;
    readonly start: number;
    readonly end: number;
  }[];
  /** Where the first row of all would stand. */
  readonly top: number;
  /** The row that is the stop of the Tab key. */
  readonly stop: number;
  /** The visible columns, in one word. */
  readonly columns: string;
}

/** The rows in sight, in elements that are used again. */
export function DrawnRows({ rows, places, top, stop, columns }: DrawnRowsProps) {
  const [drawn, setDrawn] = useState({ rows: NO_ROWS, ...NO_SLOTS });
  if (drawn.rows !== rows) {
    setDrawn({
      rows,
      ...withRows(
        drawn,
        rows.map(({ id }) => id),
      ),
    });
    return null;
  }
  return rows.map((row, place) => {
    const item = places[place];
    if (item === undefined) return null;
    const gap = item.start - (places[place - 1]?.end ?? top);
    return (
      <Fragment key={drawn.slots[place]}>
        {gap > 0 && <Gap height={gap} />}
        <TableRow row={row} index={item.index} isActive={item.index === stop} columns={columns} />
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
