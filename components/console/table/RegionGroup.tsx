import { memo } from "react";
import { useRegions } from "../state/RegionsProvider";
import { FOREIGN_GROUP } from "@/lib/domain/rows";
import type { RowGroup } from "@/lib/domain/visible";
import { CheckCodes } from "./CheckCodes";
import { RegionRowElement } from "./RegionRow";

/** A continent with its rows, or the codes that have none. */
export const RegionGroup = memo(function RegionGroup({ group }: { readonly group: RowGroup }) {
  const { canStage } = useRegions();
  const { name, rows } = group;
  return (
    <tbody role="rowgroup">
      <tr role="row" className="sticky top-(--head-height) z-1 block">
        <th
          role="rowheader"
          scope="rowgroup"
          colSpan={9}
          className="flex items-center gap-2 border-b border-line bg-page py-1 pr-3 pl-2 text-left font-semibold"
        >
          {canStage && name !== FOREIGN_GROUP && (
            <CheckCodes
              codes={rows.map(({ code }) => code)}
              label={`Select ${rows.length} rows shown of ${name}`}
            />
          )}
          {name}
          <span className="font-normal text-ink-muted">{rows.length}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <RegionRowElement key={row.key} row={row} />
      ))}
    </tbody>
  );
});
