import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";

interface ActiveRowOptions {
  readonly rows: readonly OverviewRow[];
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** Rows that fit the window of the table. */
  readonly pageSize: () => number;
  readonly scrollTo: (index: number) => void;
  /** Shift with an arrow: both rows are to be ticked. */
  readonly onExtend: ((from: OverviewRow, to: OverviewRow) => void) | null;
}

/**
 * One row is the table's stop for the Tab key, with the controls in it. Arrows, Page Up, Page Down,
 * Home and End go to the same control of another row, also where that is not drawn yet.
 */
export function useActiveRow({ rows, body, pageSize, scrollTo, onExtend }: ActiveRowOptions) {
  const [active, setActive] = useState<string | null>(null);
  const found = active === null ? -1 : rows.findIndex(({ appId }) => appId === active);
  const index = Math.max(found, 0);
  /** The column whose control is to have the focus once the row is drawn. */
  const pending = useRef<string | null>(null);

  useEffect(() => {
    if (pending.current === null) return;
    const row = body.current?.querySelector(`[data-index="${index}"]`);
    if (!row) return;
    focusIn(row, pending.current);
    pending.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if (event.altKey || event.metaKey || !isInside(event)) return;
    const to = targetOf(event.key, index, rows.length, pageSize());
    const [from, next] = [rows[index], to === null ? undefined : rows[to]];
    if (to === null || from === undefined || next === undefined) return;
    event.preventDefault();
    if (event.shiftKey && event.key.startsWith("Arrow")) onExtend?.(from, next);
    pending.current = columnOf(event.target);
    setActive(next.appId);
    scrollTo(to);
  };
  const onFocus = (event: FocusEvent<HTMLTableSectionElement>) => {
    if (!isInside(event)) return;
    const row = event.target.closest("[data-index]")?.getAttribute("data-index");
    const appId = rows[Number(row ?? NaN)]?.appId;
    if (appId !== undefined) setActive(appId);
  };
  return { index, onKeyDown, onFocus };
}

/** Panels that a row has opened stand elsewhere in the document; what happens there is theirs. */
function isInside({ currentTarget, target }: { currentTarget: Element; target: EventTarget }) {
  return target instanceof Node && currentTarget.contains(target);
}

function targetOf(key: string, index: number, count: number, page: number): number | null {
  const to = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count,
  }[key];
  return to === undefined ? null : Math.max(Math.min(to, count - 1), 0);
}

function columnOf(target: EventTarget): string {
  const cell = target instanceof Element ? target.closest("[data-column]") : null;
  return cell?.getAttribute("data-column") ?? "name";
}

function focusIn(row: Element, column: string): void {
  const control =
    row.querySelector<HTMLElement>(`[data-column="${column}"] :is(a, button, input)`) ??
    row.querySelector<HTMLElement>('[data-column="name"] a');
  control?.focus({ preventScroll: true });
  // The table has brought it into its own window; that may reach beyond the browser's.
  row.scrollIntoView({ block: "nearest" });
}
