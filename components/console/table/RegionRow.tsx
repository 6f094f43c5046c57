import { clsx } from "clsx";
import { TriangleAlert } from "lucide-react";
import { memo, type ReactNode } from "react";
import { useRegions, useViewStore } from "../state/RegionsProvider";
import { useCodeStatus, useCodePart } from "../state/useCodeStatus";
import { accessibleName, pendingText, CHOICE_INFO } from "../status/status";
import { StatusLabel } from "../status/StatusLabel";
import { TIERS } from "@/lib/geo/tiers";
import { explain } from "@/lib/domain/explain";
import type { RegionRow } from "@/lib/domain/rows";
import { CheckCode } from "./CheckCodes";
import type { CodeStatus } from "../status/status";
import { useActivate, useUnstage } from "../state/useStage";
import { Button } from "@/components/ui/Button";
import { type Choice, toggled } from "@/lib/domain/choice";
import { showDetails } from "../panel/DetailsCard";
import { CELLS, ROW } from "./cells";
import { plural, t } from "@/lib/i18n/t";
import { listed } from "@/lib/domain/format";

/** What a toggle changes in a row, at a fixed size: nothing around it has to be laid out again. */
const PINNED = "[contain:size_layout_style]";

interface RowProps {
  readonly row: RegionRow;
}

/** One territory and code. Renders again only when something about its code changes. */
export const RegionRowElement = memo(function RegionRowElement({ row }: RowProps) {
  const { regions, channel, canStage } = useRegions();
  const codeStatus = useCodeStatus(row.code);
  const { status, setStatus, stagedChoice } = codeStatus;
  const isForeign = row.kind === "foreign";
  // What is staged has other places in the row (table.css): its words come anew, they do not move.
  const words = stagedChoice === null ? "set" : "staged";
  return (
    <tr
      role="row"
      className={clsx(
        ROW,
        "items-start pt-1 pb-1.5 leading-6 contain-content hover:bg-page/70 data-staged:bg-staged/7",
        "[contain-intrinsic-size:auto_3.125rem] [content-visibility:auto]",
      )}
      aria-label={accessibleName(row.name, row.code, codeStatus)}
      data-key={row.key}
      data-code={row.code}
      data-status={status}
      data-staged={stagedChoice ?? undefined}
    >
      <Cell at="tick">
        {canStage && !isForeign && (
          <CheckCode code={row.code} label={t`Select ${row.name}, ${`+${row.code}`}`} />
        )}
      </Cell>
      <th role="rowheader" scope="row" className={CELLS.name}>
        {isForeign ? <ForeignName name={row.name} /> : <RowName row={row} />}
      </th>
      <Cell at="code" className="font-mono">
        +{row.code}
      </Cell>
      <Cell at="region">{row.region}</Cell>
      <Cell key={`status ${words}`} at="status">
        <div className={clsx(PINNED, "h-6")}>
          <StatusLabel status={status} />
        </div>
      </Cell>
      <Cell key={`why ${words}`} at="why">
        <div className={clsx(PINNED, "h-4 truncate")}>
          {stagedChoice === null ? (
            explain(row.code, setStatus, regions, channel).short
          ) : (
            <span className="font-medium text-staged">{pendingText(codeStatus)}</span>
          )}
        </div>
      </Cell>
      <Cell at="tier">{TIERS.find(({ id }) => id === row.tier)?.label}</Cell>
      <Cell at="shared">{row.sharedWith.length > 0 && t`With ${listed(row.sharedWith)}`}</Cell>
      <Cell at="action">
        <div className={clsx(PINNED, "h-6")}>
          {canStage && !isForeign && <RowAction row={row} codeStatus={codeStatus} />}
        </div>
      </Cell>
    </tr>
  );
});

interface CellProps {
  readonly at: keyof typeof CELLS;
  readonly className?: string;
  readonly children: ReactNode;
}

function Cell({ at, className, children }: CellProps) {
  return (
    <td role="cell" className={clsx(CELLS[at], className)}>
      {children}
    </td>
  );
}

interface RowActionProps extends RowProps {
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
      <Button
        size="sm"
        aria-label={t`Remove: ${name}, ${`+${code}`}`}
        onClick={() => unstage(code)}
      >
        {t`Remove`}
      </Button>
    );
  }
  const choice = toggled(code, codeStatus.status, regions.baseline[channel]);
  const label = armed ? allLabel(choice, sharedWith.length + 1) : CHOICE_INFO[choice].short;
  return (
    <Button
      size="sm"
      variant={armed ? "primary" : "secondary"}
      aria-label={t`${label}: ${name}, ${`+${code}`}`}
      onClick={() => activate(code)}
    >
      {label}
    </Button>
  );
}

/** "Exclude all 4": of every territory of a shared code. */
function allLabel(choice: Choice, count: number): string {
  switch (choice) {
    case "opt-in":
      return plural(count)`Opt in all #|Opt in all #`;
    case "exclude":
      return plural(count)`Exclude all #|Exclude all #`;
    case "return-to-default":
      return plural(count)`Reset to default all #|Reset to default all #`;
  }
}

/** The name, which opens the details; and Microsoft's own, where it misleads. */
function RowName({ row }: RowProps) {
  const view = useViewStore();
  return (
    <>
      <button
        type="button"
        className="min-h-6 min-w-6 text-start leading-5 font-semibold hover:text-accent hover:underline"
        aria-label={t`${row.name}, ${`+${row.code}`}: details`}
        onClick={() => {
          view.setState({ selected: row.code, sought: row.code, armed: null });
          showDetails();
        }}
      >
        {row.name}
      </button>
      {row.misleadingLabel !== null && (
        <span className="block text-xs font-normal text-ink-muted">
          {t`Microsoft’s list says “${row.misleadingLabel}”`}
        </span>
      )}
    </>
  );
}

/** Of a number in the lists that is no calling code: shown and kept, and not changed here. */
function ForeignName({ name }: { readonly name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 font-medium">
      <TriangleAlert aria-hidden className="size-3.5 text-blocked-ink" />
      {name}
    </span>
  );
}
