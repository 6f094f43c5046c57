import { useViewStore } from "../state/RegionsProvider";
import type { RegionRow } from "@/lib/domain/rows";
import { showDetails } from "../panel/DetailsPanel";

/** The name, which opens the details; and Microsoft's own, where it misleads. */
export function RowName({ row }: { readonly row: RegionRow }) {
  const view = useViewStore();
  return (
    <th role="rowheader" scope="row" className="cell-name">
      <button
        type="button"
        className="row-name"
        aria-label={`${row.name}, +${row.code}: details`}
        onClick={() => {
          view.setState({ selected: row.code, armed: null });
          showDetails();
        }}
      >
        {row.name}
      </button>
      {row.microsoftLabel !== null && (
        <span className="block text-xs font-normal text-ink-muted">
          Microsoft&rsquo;s list says “{row.microsoftLabel}”
        </span>
      )}
    </th>
  );
}
