"use client";

import { memo, useCallback } from "react";
import { useFilters } from "./state/urlState";
import { useStatusCount } from "./state/useStatusCount";
import type { Status } from "@/lib/domain/status";
import { STATUSES } from "@/lib/domain/status";
import { STATUS_INFO } from "./status/status";
import { ChipCount, FilterChip } from "@/components/ui/FilterChip";

/** The legend of the map, which counts the codes of each status and filters by it. */
export function StatusFilter({ label }: { readonly label: string }) {
  const [filters, setFilters] = useFilters();
  const toggle = useCallback(
    (status: Status) =>
      void setFilters((before) => ({
        status: before.status.includes(status)
          ? before.status.filter((one) => one !== status)
          : [...before.status, status],
      })),
    [setFilters],
  );
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {STATUSES.map((status) => (
        <StatusChip
          key={status}
          status={status}
          isOn={filters.status.includes(status)}
          toggle={toggle}
        />
      ))}
    </ul>
  );
}

interface StatusChipProps {
  readonly status: Status;
  readonly isOn: boolean;
  readonly toggle: (status: Status) => void;
}

const StatusChip = memo(function StatusChip({ status, isOn, toggle }: StatusChipProps) {
  return (
    <FilterChip isOn={isOn} onClick={() => toggle(status)}>
      <span aria-hidden className="status-swatch" data-tone={status} />
      {STATUS_INFO[status].label}
      <Count status={status} />
    </FilterChip>
  );
});

/** Apart from its chip, as it changes with every toggle. */
function Count({ status }: { readonly status: Status }) {
  return <ChipCount count={useStatusCount(status)} />;
}
