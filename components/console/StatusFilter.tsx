import { memo, useCallback } from "react";
import { useFilters } from "./state/urlState";
import { type Status, STATUSES } from "@/lib/domain/status";
import { STATUS_INFO } from "./status/status";
import { StatusSwatch } from "./status/StatusLabel";
import { ChipCount, FilterChip } from "@/components/ui/FilterChip";
import { toggled } from "@/lib/domain/ticked";
import { useStatusCount } from "./state/useStatusCount";
import { t } from "@/lib/i18n/t";

/** The legend of the map, which counts the codes of each status and filters by it. */
export function StatusFilter() {
  const [filters, setFilters] = useFilters();
  const toggle = useCallback(
    (status: Status) => void setFilters((before) => ({ status: toggled(before.status, status) })),
    [setFilters],
  );
  return (
    <ul aria-label={t`Status`} className="flex flex-wrap gap-1.5">
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
      <StatusSwatch status={status} />
      {STATUS_INFO[status].label}
      <Count status={status} />
    </FilterChip>
  );
});

/** Apart from its chip, as it changes with every toggle. */
function Count({ status }: { readonly status: Status }) {
  const { asSet, pending } = useStatusCount(status);
  return (
    <>
      <ChipCount count={asSet + pending} />
      {pending !== 0 && (
        <span className="font-medium text-staged">
          <span className="sr-only">{t`Pending:`} </span>
          {pending > 0 ? `+${pending}` : `−${-pending}`}
        </span>
      )}
    </>
  );
}
