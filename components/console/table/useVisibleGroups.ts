"use client";

import { useDeferredValue, useEffect, useMemo } from "react";
import { codeStatus, stagedChoiceOf } from "../state/model";
import { useRegions } from "../state/RegionsProvider";
import { useViewStore } from "../state/RegionsProvider";
import { useFilters } from "../state/urlState";
import { useStagedPart } from "../state/StagedProvider";
import { NOTHING_STAGED } from "@/lib/domain/staged";
import type { RowGroup } from "@/lib/domain/visible";
import { groupedRows, isFiltered, visibleRows } from "@/lib/domain/visible";

/** The table's rows under the filters; tells the map which codes are left over. */
export function useVisibleGroups(): readonly RowGroup[] {
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
    view.setState({ matching: filtered ? new Set(visible.map(({ code }) => code)) : null });
  }, [view, filtered, visible]);

  // Sorted by what is set: a row that jumps away as it is staged would be lost.
  return useMemo(
    () => groupedRows(visible, filters, (code) => model.statuses.get(code) ?? "unknown"),
    [visible, filters, model],
  );
}
