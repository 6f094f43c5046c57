import { STATUS_INFO } from "@/components/console/status/status";
import { StatusSwatch } from "@/components/console/status/StatusLabel";
import { ChipCount, FilterChip } from "@/components/ui/FilterChip";
import { toggled } from "@/lib/domain/ticked";
import { SearchField } from "@/components/ui/SearchField";
import { type Status, STATUSES } from "@/lib/domain/status";
import { useApplicationFilters } from "./urlState";
import { t } from "@/lib/i18n/t";

interface ApplicationFiltersProps {
  readonly counts: Readonly<Record<Status, number>>;
  /** All applications are read. */
  readonly complete: boolean;
}

/** How many applications have each status, which filters by it; and a search. */
export function ApplicationFilters({ counts, complete }: ApplicationFiltersProps) {
  const [{ q, status }, setFilters] = useApplicationFilters();
  return (
    <>
      <ul aria-label={t`Status`} className="flex flex-wrap gap-1.5">
        {STATUSES.map((one) => (
          <FilterChip
            key={one}
            isOn={status.includes(one)}
            onClick={() => void setFilters({ status: toggled(status, one) })}
          >
            <StatusSwatch status={one} />
            {STATUS_INFO[one].label}
            <ChipCount count={counts[one]} soFar={!complete} />
          </FilterChip>
        ))}
      </ul>
      <SearchField
        label={t`Search applications by name or client id`}
        placeholder={t`Application or client id`}
        className="basis-48"
        value={q}
        onValue={(next) => void setFilters({ q: next })}
      />
    </>
  );
}
