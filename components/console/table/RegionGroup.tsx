import { memo } from "react";
import { useRegions } from "../state/RegionsProvider";
import { FOREIGN_GROUP, type RegionRow } from "@/lib/domain/rows";
import type { RowGroup } from "@/lib/domain/visible";
import { CheckCodes } from "./CheckCodes";
import { RegionRowElement } from "./RegionRow";
import { TriangleAlert } from "lucide-react";
import { useCodeStatus } from "../state/useCodeStatus";
import { accessibleName } from "../status/status";
import { StatusLabel } from "../status/StatusLabel";
import { explain } from "@/lib/domain/explain";

/** A continent with its rows, or the codes that have none. */
export const RegionGroup = memo(function RegionGroup({ group }: { readonly group: RowGroup }) {
  const { canStage } = useRegions();
  const { name, rows } = group;
  const isForeign = name === FOREIGN_GROUP;
  return (
    <tbody role="rowgroup">
      <tr role="row" className="region-group">
        <th role="rowheader" scope="rowgroup" colSpan={9}>
          {canStage && !isForeign && (
            <CheckCodes
              codes={rows.map(({ code }) => code)}
              label={`Select ${rows.length} rows shown of ${name}`}
            />
          )}
          {name}
          <span className="font-normal text-ink-muted">{rows.length}</span>
        </th>
      </tr>
      {rows.map((row) =>
        isForeign ? (
          <ForeignRow key={row.key} row={row} />
        ) : (
          <RegionRowElement key={row.key} row={row} />
        ),
      )}
    </tbody>
  );
});

/** A number in the lists that is not a calling code: shown and kept, with nothing to do about it here. */
function ForeignRow({ row }: { readonly row: RegionRow }) {
  const { regions, channel } = useRegions();
  const { status, setStatus } = useCodeStatus(row.code);
  return (
    <tr
      role="row"
      className="region-row"
      aria-label={accessibleName(row.name, row.code, setStatus, null)}
      data-key={row.key}
      data-code={row.code}
      data-status={status}
    >
      <td role="cell" className="cell-tick" />
      <th role="rowheader" scope="row" className="cell-name">
        <span className="inline-flex items-center gap-1.5 font-medium">
          <TriangleAlert aria-hidden className="size-3.5 text-blocked-ink" />
          {row.name}
        </span>
      </th>
      <td role="cell" className="cell-code">
        +{row.code}
      </td>
      <td role="cell" className="cell-region" />
      <td role="cell" className="cell-status">
        <StatusLabel status={status} />
      </td>
      <td role="cell" className="cell-why">
        {explain(row.code, setStatus, regions, channel).short}
      </td>
      <td role="cell" className="cell-tier" />
      <td role="cell" className="cell-shared" />
      <td role="cell" className="cell-action" />
    </tr>
  );
}
