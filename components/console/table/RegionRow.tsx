import { memo } from "react";
import { useRegions, useViewStore } from "../state/RegionsProvider";
import { useCodeStatus, useCodePart } from "../state/useCodeStatus";
import { accessibleName, STATUS_INFO, CHOICE_INFO } from "../status/status";
import { StatusLabel } from "../status/StatusLabel";
import { TIERS } from "@/lib/geo/tiers";
import { explain } from "@/lib/domain/explain";
import type { RegionRow } from "@/lib/domain/rows";
import { CheckCode } from "./CheckCodes";
import type { CodeStatus } from "../state/model";
import { useActivate, useUnstage } from "../state/useStage";
import { Button } from "@/components/ui/Button";
import { toggled } from "@/lib/domain/choice";
import { showDetails } from "../panel/DetailsPanel";

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

interface RowActionProps {
  readonly row: RegionRow;
  readonly codeStatus: CodeStatus;
}

/** Toggles the code like a click on the map, or takes back what is staged of it. */
function RowAction({ row: { code, name, sharedWith }, codeStatus }: RowActionProps) {
  const { regions, channel } = useRegions();
  const armed = useCodePart(code, (_, view) => view.armed === code);
  const activate = useActivate();
  const unstage = useUnstage();
  if (codeStatus.stagedChoice !== null) {
    return (
      <Button size="sm" aria-label={`Undo: ${name}, +${code}`} onClick={() => unstage(code)}>
        Undo
      </Button>
    );
  }
  const choice = CHOICE_INFO[toggled(code, codeStatus.status, regions.baseline[channel])];
  const label = armed ? `${choice.short} all ${sharedWith.length + 1}` : choice.short;
  return (
    <Button
      size="sm"
      variant={armed ? "primary" : "secondary"}
      aria-label={`${label}: ${name}, +${code}`}
      onClick={() => activate(code)}
    >
      {label}
    </Button>
  );
}

/** The name, which opens the details; and Microsoft's own, where it misleads. */
function RowName({ row }: { readonly row: RegionRow }) {
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
