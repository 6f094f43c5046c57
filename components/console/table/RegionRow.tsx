import { memo } from "react";
import { useRegions } from "../state/RegionsProvider";
import { useCodeStatus } from "../state/useCodeStatus";
import { accessibleName } from "../status/status";
import { StatusLabel } from "../status/StatusLabel";
import { STATUS_INFO } from "../status/status";
import { TIERS } from "@/lib/geo/tiers";
import { explain } from "@/lib/domain/explain";
import type { RegionRow } from "@/lib/domain/rows";
import { CheckCode } from "./CheckCodes";
import { RowAction } from "./RowAction";
import { RowName } from "./RowName";

/** One territory and code. Renders again only when something about its code changes. */
export const RegionRowElement = memo(function RegionRowElement({
  row,
}: {
  readonly row: RegionRow;
}) {
  const { regions, channel, canStage } = useRegions();
  const codeStatus = useCodeStatus(row.code);
  const { status, setStatus, stagedChoice } = codeStatus;
  return (
    <tr
      role="row"
      className="region-row"
      aria-label={accessibleName(row.name, row.code, setStatus, stagedChoice)}
      data-key={row.key}
      data-code={row.code}
      data-status={status}
      data-staged={stagedChoice ?? undefined}
    >
      <td role="cell" className="cell-tick">
        {canStage && <CheckCode code={row.code} label={`Select ${row.name}, +${row.code}`} />}
      </td>
      <RowName row={row} />
      <td role="cell" className="cell-code">
        +{row.code}
      </td>
      <td role="cell" className="cell-region">
        {row.region}
      </td>
      <td role="cell" className="cell-status">
        <div className="pinned">
          <StatusLabel status={status} />
        </div>
      </td>
      <td role="cell" className="cell-why">
        <div className="pinned">
          {" "}
          {stagedChoice === null ? (
            explain(row.code, setStatus, regions, channel).short
          ) : (
            <span className="font-medium text-staged">
              Staged; now {STATUS_INFO[setStatus].short}
            </span>
          )}
        </div>
      </td>
      <td role="cell" className="cell-tier">
        {TIERS.find(({ id }) => id === row.tier)?.label}
      </td>
      <td role="cell" className="cell-shared">
        {row.sharedWith.length > 0 && `With ${row.sharedWith.join(", ")}`}
      </td>
      <td role="cell" className="cell-action">
        <div className="pinned">{canStage && <RowAction row={row} codeStatus={codeStatus} />}</div>
      </td>
    </tr>
  );
});
