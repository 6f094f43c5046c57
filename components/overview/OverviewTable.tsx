import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  memo,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import type { Column } from "@/lib/domain/overview/sortRows";
import { COLUMN_LABELS } from "@/lib/domain/overview/words";
import { type TableColumn, tableColumns } from "./columns";
import { TickAll } from "./Ticks";
import { DrawnRows } from "./DrawnRows";
import { useOverviewTools } from "./OverviewContext";
import { useActiveRow } from "./useActiveRow";
import { useOverviewUrl } from "./urlState";
import { HeadCell } from "@/components/ui/HeadCell";
import { t } from "@/lib/i18n/t";

interface OverviewTableProps {
  readonly rows: readonly OverviewRow[];
  readonly shown: readonly Column[];
  readonly canSelect: boolean;
}

/** All applications that the filters leave over; only the rows in sight are in the document. */
export const OverviewTable = memo(function OverviewTable(props: OverviewTableProps) {
  const { rows, shown, canSelect } = props;
  const layout = useRowLayout(shown.length);
  const { pane, body, active, stop, inSight, height } = useRows(rows, layout, canSelect);
  const columns = useMemo(() => tableColumns(shown, canSelect), [shown, canSelect]);
  const style: CSSProperties & Record<`--${string}`, string> = {
    "--overview-columns": columns.map(({ width }) => width).join(" "),

    "--overview-row": `${layout.row}px`,
    "--overview-head": `${layout.head}px`,
  };
  return (
    <div ref={pane} className="table-scroll">
      <table
        role="table"
        aria-label={t`Applications`}
        aria-describedby="overview-keys"
        aria-rowcount={rows.length + 1}
        className="grid-table overview-table"
        data-select={canSelect || undefined}
        data-drawn-all={rows.length <= DRAWN_ALL || undefined}
        style={style}
      >
        <TableHead columns={columns} />
        <tbody
          ref={body}
          role="rowgroup"
          style={{ height }}
          onKeyDown={active.onKeyDown}
          onFocus={active.onFocus}
        >
          <DrawnRows rows={inSight} top={layout.head} stop={stop} columns={columns} />
        </tbody>
      </table>
      <p id="overview-keys" className="sr-only">
        {t`Arrow keys, Page Up, Page Down, Home and End move between rows.`}
        {canSelect && ` ${t`Shift with an arrow, or with a click, selects several.`}`}
      </p>
    </div>
  );
});

function TableHead({ columns }: { readonly columns: readonly TableColumn[] }) {
  const { order, setUrl } = useOverviewUrl();
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1} className="overview-row">
        {columns.map(({ id, descFirst }) =>
          id === "tick" ? (
            <HeadCell key={id} data-column={id}>
              <TickAll />
            </HeadCell>
          ) : (
            <HeadCell
              key={id}
              data-column={id}
              sorted={order.sort === id ? order.dir : null}
              onSort={(dir) =>
                void setUrl({ sort: id, dir: descFirst && order.sort !== id ? "desc" : dir })
              }
            >
              {COLUMN_LABELS[id]}
            </HeadCell>
          ),
        )}
      </tr>
    </thead>
  );
}

/** Up to so many rows are all drawn: the browser's own search and print find them. */
const DRAWN_ALL = 100;
const OVERSCAN = 2;

/** Which rows are drawn, and which of them is the stop of the Tab key; -1 where there is none. */
function useRows(rows: readonly OverviewRow[], layout: RowLayout, canSelect: boolean) {
  const pane = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { selection } = useOverviewTools();
  const active = useActiveRow({
    rows,
    body,
    pageSize: () => Math.max(Math.floor((pane.current?.clientHeight ?? 0) / layout.row) - 1, 1),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onExtend: canSelect
      ? (from, to) => {
          selection.getState().tick(rows, from.appId, true, false);
          selection.getState().tick(rows, to.appId, true, false);
        }
      : null,
  });
  const stop = rows.length === 0 ? -1 : active.index;
  // The compiler that this rule speaks for is not in use; nothing here memoizes the virtualizer.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => layout.row,
    overscan: rows.length <= DRAWN_ALL ? DRAWN_ALL : OVERSCAN,
    scrollMargin: layout.head,
    scrollPaddingStart: layout.head,
    // The stop of the Tab key stays in the document, however far away it is scrolled.
    rangeExtractor: useCallback(
      (range) => {
        const drawn = defaultRangeExtractor(range);
        return stop === -1 || drawn.includes(stop) ? drawn : [...drawn, stop].sort((a, b) => a - b);
      },
      [stop],
    ),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, layout.row]);

  const items = virtualizer.getVirtualItems();
  const inSight = useMemo(
    () =>
      items.flatMap(({ index, start, end }) => {
        const row = rows[index];
        return row === undefined ? [] : [{ index, start, end, row }];
      }),
    [items, rows],
  );
  return { pane, body, active, stop, inSight, height: virtualizer.getTotalSize() };
}

/** From here on a row has a line; below it is a card of several. The same as in overview.css. */
const WIDE = "(min-width: 75rem)";

interface RowLayout {
  /** Heights in pixels. All rows have the same, so that none needs to be measured. */
  readonly row: number;
  readonly head: number;
}

function useRowLayout(columns: number): RowLayout {
  const isWide = useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => true,
  );
  const [rem] = useState(rootFontSize);
  // A card has the name and the findings in its first line, and a line for each other column.
  const lines = Math.max(columns - 1, 1);
  return { row: rem * (isWide ? 3 : lines * 1.5 + 0.75), head: rem * 2.5 };
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

function rootFontSize(): number {
  if (typeof document === "undefined") return 16;
  return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
