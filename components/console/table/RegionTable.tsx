import {
  memo,
  startTransition,
  useDeferredValue,
  useEffect,
  useMemo,
  useReducer,
  useRef,
} from "react";
import { useRegions, useViewStore } from "../state/RegionsProvider";
import { SurfaceProvider } from "../state/codeListeners";
import { SkipButton } from "@/components/ui/SkipButton";
import { whenIdle } from "@/components/ui/whenIdle";
import { BulkBar } from "./BulkBar";
import { SelectedRow } from "./SelectedRow";
import { TableHead } from "./TableHead";
import "./table.css";
import { codeStatus, stagedChoiceOf } from "../state/model";
import { useFilters } from "../state/urlState";
import { useStagedPart } from "../state/StagedProvider";
import { NOTHING_STAGED } from "@/lib/domain/staged";
import { type RowGroup, groupedRows, isFiltered, visibleRows } from "@/lib/domain/visible";
import { groupName, FOREIGN_GROUP } from "@/lib/domain/rows";
import { CheckCodes } from "./CheckCodes";
import { RegionRowElement } from "./RegionRow";
import { plural, t } from "@/lib/i18n/t";

/** The primary control: every code there is, in words. */
export const RegionTable = memo(function RegionTable() {
  const groups = useVisibleGroups();
  const { canStage } = useRegions();
  const pane = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLParagraphElement>(null);
  const { shown, isAll } = useShown(groups);
  const codes = useMemo(() => groups.flatMap(({ rows }) => rows.map(({ code }) => code)), [groups]);
  return (
    // A layer of its own: else the browser looks through every row for whatever is pressed on the map.
    <section
      aria-labelledby="table-title"
      className="flex min-h-0 flex-col overflow-clip rounded-lg border border-line bg-panel will-change-transform [contain:layout_paint] lg:flex-1 lg:contain-strict"
    >
      <h2 id="table-title" className="sr-only">
        {t`Table`}
      </h2>
      <SkipButton onClick={() => after.current?.focus()}>{t`Skip the table`}</SkipButton>
      <div
        ref={pane}
        className="region-scroll @container max-h-[70dvh] min-h-0 flex-1 scroll-pt-22 overflow-y-auto lg:max-h-none"
      >
        {/* The roles are the elements' own; they are lost to browsers where CSS makes a grid of them. */}
        <table
          role="table"
          className="block [--head-height:3.25rem] *:block"
          aria-busy={!isAll || undefined}
          data-readonly={!canStage || undefined}
        >
          <caption className="sr-only">{t`Status of every calling code for this application`}</caption>
          <TableHead codes={codes} />
          <SurfaceProvider value="table">
            {shown.map(({ group, rows }) => (
              <RegionGroup key={group.name} group={group} rows={rows} />
            ))}
          </SurfaceProvider>
        </table>
        {groups.length === 0 && <p className="px-4 py-8 text-ink-muted">{t`Nothing matches.`}</p>}
      </div>
      <p ref={after} tabIndex={-1} className="sr-only">
        {t`End of the table`}
      </p>
      {canStage && <BulkBar />}
      <SelectedRow pane={pane} isAll={isAll} />
    </section>
  );
});

/** The rows that pass the filters; the map learns which codes those are. */
function useVisibleGroups(): readonly RowGroup[] {
  const model = useRegions();
  const [current] = useFilters();
  const filters = useDeferredValue(current);
  const view = useViewStore();
  // What is staged matters to a filter by status only: without one, a toggle passes this hook by.
  const byStatus = filters.status.length > 0;
  const staged = useStagedPart((state) => (byStatus ? state.staged : NOTHING_STAGED));

  const visible = useMemo(
    () =>
      visibleRows(model.rows, filters, (code) => {
        const { setStatus, status } = codeStatus(model, code, stagedChoiceOf(model, staged, code));
        return [setStatus, status];
      }),
    [model, filters, staged],
  );
  const filtered = isFiltered(filters);
  useEffect(() => {
    const matching = filtered ? new Set(visible.map(({ code }) => code)) : null;
    const [only] = matching ?? [];
    view.setState({ matching, ...(matching?.size === 1 && { sought: only }) });
  }, [view, filtered, visible]);

  // Sorted by what is set: a row that jumps away as it is staged would be lost.
  return useMemo(
    () => groupedRows(visible, filters, (code) => model.statuses.get(code) ?? "unknown"),
    [visible, filters, model],
  );
}

interface ShownGroup {
  readonly group: RowGroup;
  readonly rows: RowGroup["rows"];
}

/** More than a window has room for. */
const ROWS_AT_FIRST = 24;

/** At first the rows that a window has room for; the others once nothing else is to be drawn. */
function useShown(groups: readonly RowGroup[]) {
  const [all, showAll] = useReducer(() => true, false);
  useEffect(() => whenIdle(() => startTransition(showAll)), []);
  const shown = useMemo(
    (): readonly ShownGroup[] =>
      all ? groups.map((group) => ({ group, rows: group.rows })) : firstRows(groups),
    [groups, all],
  );
  return { shown, isAll: all };
}

function firstRows(groups: readonly RowGroup[]): readonly ShownGroup[] {
  let left = ROWS_AT_FIRST;
  const shown = groups.map((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return { group, rows };
  });
  return shown.filter(({ rows }) => rows.length > 0);
}

/** A continent with its rows, or the codes that have none. */
const RegionGroup = memo(function RegionGroup({ group, rows: drawn }: ShownGroup) {
  const { canStage } = useRegions();
  const { name, rows } = group;
  return (
    <tbody role="rowgroup">
      <tr role="row" className="sticky top-(--head-height) z-1 block">
        <th
          role="rowheader"
          scope="rowgroup"
          colSpan={9}
          className="flex items-center gap-2 border-b border-line bg-page py-1 pe-3 ps-2 text-start font-semibold"
        >
          {canStage && name !== FOREIGN_GROUP && (
            <CheckCodes
              codes={rows.map(({ code }) => code)}
              label={plural(
                rows.length,
              )`Select the row shown of ${groupName(name)}|Select all # rows shown of ${groupName(name)}`}
            />
          )}
          {groupName(name)}
          <span className="font-normal text-ink-muted">{rows.length}</span>
        </th>
      </tr>
      {drawn.map((row) => (
        <RegionRowElement key={row.key} row={row} />
      ))}
    </tbody>
  );
});
