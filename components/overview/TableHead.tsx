"use client";

import type { Header } from "@tanstack/react-table";
import { FlexRender } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import type { features } from "./columns";

type OverviewHeader = Header<typeof features, OverviewRow, unknown>;

export function TableHead({ headers }: { readonly headers: readonly OverviewHeader[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1} className="overview-row overview-head">
        {headers.map((header) => (
          <HeadCell key={header.id} header={header} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({ header }: { readonly header: OverviewHeader }) {
  const { column } = header;
  const sorted = column.getIsSorted();
  const Arrow = sorted === "desc" ? ArrowDown : ArrowUp;
  return (
    <th
      role="columnheader"
      scope="col"
      data-column={column.id}
      aria-sort={sorted === false ? undefined : sorted === "desc" ? "descending" : "ascending"}
    >
      {column.getCanSort() ? (
        <button type="button" onClick={column.getToggleSortingHandler()}>
          <FlexRender header={header} />
          {sorted !== false && <Arrow aria-hidden className="size-3.5" />}
        </button>
      ) : (
        <FlexRender header={header} />
      )}
    </th>
  );
}
