import { memo } from "react";
import { useRegions } from "../state/RegionsProvider";
import { FOREIGN_GROUP } from "@/lib/domain/rows";
import type { RowGroup } from "@/lib/domain/visible";
import { CheckCodes } from "./CheckCodes";
import { ForeignRow } from "./ForeignRow";
import { RegionRowElement } from "./RegionRow";

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
