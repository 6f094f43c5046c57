"use client";

import {
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import { COLUMN_LABELS, countsText } from "@/lib/domain/overview/words";
import { FindingsCell } from "./FindingsCell";
import { ListenerCell } from "./ListenerCell";
import { TickAll, TickRow } from "./Ticks";
import Link from "next/link";
import { useRowTabIndex } from "./RowContext";
import { useOverviewTools } from "./OverviewContext";

interface ColumnMeta {
  /** The width on a wide screen, as CSS grid has it. */
  readonly width: string;
}

/**
 * The table is given the rows in sight alone, filtered and sorted already: what is done to ten
 * thousand rows is done by `lib/domain/overview`, and no row model is made for what nobody sees.
 */
export const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});

const helper = createColumnHelper<typeof features, OverviewRow>();

export const TICK_COLUMN = "tick";

export const columns = helper.columns([
  helper.display({
    id: TICK_COLUMN,
    header: () => <TickAll />,
    cell: ({ row }) => <TickRow row={row.original} />,
    meta: { width: "2rem" },
  }),
  helper.accessor("name", {
    id: "name",
    header: COLUMN_LABELS.name,
    cell: ({ row }) => <NameCell row={row.original} />,
    enableHiding: false,
    sortDescFirst: false,
    meta: { width: "minmax(11rem, 5fr)" },
  }),
  helper.accessor("appId", {
    id: "id",
    header: COLUMN_LABELS.id,
    cell: ({ row }) => <code className="truncate text-ink-muted">{row.original.appId}</code>,
    sortDescFirst: false,
    meta: { width: "18.25rem" },
  }),
  helper.accessor(({ setting }) => setting?.listeners[0]?.displayName ?? "", {
    id: "listener",
    header: COLUMN_LABELS.listener,
    cell: ({ row }) => <ListenerCell row={row.original} />,
    sortDescFirst: false,
    meta: { width: "minmax(13rem, 5fr)" },
  }),
  helper.accessor(({ setting }) => setting?.counts?.optedIn ?? 0, {
    id: "regions",
    header: COLUMN_LABELS.regions,
    cell: ({ row }) => <RegionsCell row={row.original} />,
    sortDescFirst: true,
    meta: { width: "minmax(10.5rem, 2fr)" },
  }),
  helper.accessor(({ setting }) => setting?.findings.length ?? 0, {
    id: "findings",
    header: COLUMN_LABELS.findings,
    cell: ({ row }) => <FindingsCell row={row.original} />,
    sortDescFirst: true,
    meta: { width: "6.5rem" },
  }),
  helper.accessor(({ setting }) => setting?.priority ?? 0, {
    id: "priority",
    header: COLUMN_LABELS.priority,
    cell: ({ row }) => <>{row.original.setting?.priority ?? "–"}</>,
    sortDescFirst: true,
    meta: { width: "4.5rem" },
  }),
]);

/** The way into an application. Where the name has no room the title has it, and the page behind. */
function NameCell({ row: { appId, name } }: { readonly row: OverviewRow }) {
  return (
    <Link
      href={`/apps/${appId}`}
      prefetch={false}
      tabIndex={useRowTabIndex()}
      title={name}
      className="block truncate leading-6 font-medium -outline-offset-2 hover:underline"
    >
      {name}
    </Link>
  );
}

/** How many codes are opted in and excluded, in words and as a bar that compares the rows. */
function RegionsCell({ row: { setting } }: { readonly row: OverviewRow }) {
  const { mostCodes } = useOverviewTools();
  if (setting === null) return <>…</>;
  const { counts } = setting;
  if (counts === null) return <span className="text-ink-muted">not predicted</span>;
  const part = (count: number) => `${(count / Math.max(mostCodes, 1)) * 100}%`;
  return (
    <>
      {countsText(setting)}
      <span
        aria-hidden
        className="flex h-1.5 w-16 flex-none overflow-hidden rounded-sm bg-line min-[75rem]:w-full forced-color-adjust-none"
      >
        <span
          data-tone="opted-in"
          className="bg-(--status-fill)"
          style={{ width: part(counts.optedIn) }}
        />
        <span
          data-tone="excluded"
          className="bg-(--status-fill)"
          style={{ width: part(counts.excluded) }}
        />
      </span>
    </>
  );
}
