import { memo, useCallback, useMemo } from "react";
import { useFilters } from "./state/urlState";
import { type Status, STATUSES } from "@/lib/domain/status";
import { STATUS_INFO } from "./status/status";
import { StatusSwatch } from "./status/StatusLabel";
import { ChipCount, FilterChip } from "@/components/ui/FilterChip";
import { useStagedLater } from "./state/StagedProvider";
import { toggled } from "@/lib/domain/ticked";
import { CODES } from "@/lib/geo/codes";
import { NOTHING_STAGED, entriesOf } from "@/lib/domain/staged";
import { codeStatus } from "./state/model";
import { useRegions } from "./state/RegionsProvider";

/** The legend of the map, which counts the codes of each status and filters by it. */
export function StatusFilter() {
  const [filters, setFilters] = useFilters();
  const toggle = useCallback(
    (status: Status) => void setFilters((before) => ({ status: toggled(before.status, status) })),
    [setFilters],
  );
  return (
    <ul aria-label="Status" className="flex flex-wrap gap-1.5">
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
  return <ChipCount count={useStatusCount(status)} />;
}

/** How many calling codes have a status, with what is staged; renders again only when that changes. */
function useStatusCount(wanted: Status): number {
  const model = useRegions();
  const { statuses, channel, canStage } = model;
  const asSet = useMemo(
    () => CODES.filter(({ code }) => statuses.get(code) === wanted).length,
    [statuses, wanted],
  );
  return useStagedLater(({ staged }) =>
    entriesOf((canStage ? staged : NOTHING_STAGED)[channel]).reduce((count, [code, choice]) => {
      const { setStatus, status } = codeStatus(model, code, choice);
      return count + Number(status === wanted) - Number(setStatus === wanted);
    }, asSet),
  );
}
