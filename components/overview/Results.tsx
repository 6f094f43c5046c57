import { memo, useDeferredValue, useMemo, useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { filterRows } from "@/lib/domain/overview/filters";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import { type Column, sortRows, COLUMNS } from "@/lib/domain/overview/sortRows";
import { type OverviewTools, OverviewContext } from "./OverviewContext";
import { OverviewTable } from "./OverviewTable";
import { SelectionBar } from "./SelectionBar";
import { createSelectionStore } from "./selectionStore";
import { Columns3, Download } from "lucide-react";
import { COLUMN_LABELS, exportCells } from "@/lib/domain/overview/words";
import { Popover } from "@/components/ui/Popover";
import { useOverviewUrl } from "./urlState";
import { toggled } from "@/lib/domain/ticked";
import { Pane } from "@/components/ui/Pane";
import { CheckRow } from "@/components/ui/CheckRow";
import { Button } from "@/components/ui/Button";
import { download } from "@/components/ui/download";
import { toCsv } from "@/lib/domain/documents/csv";
import { plural, t } from "@/lib/i18n/t";

interface ResultsProps {
  /** Of all applications read so far, in no order. */
  readonly all: readonly OverviewRow[];
  readonly complete: boolean;
}

/** The applications that the filters leave over, and what can be done with them. */
export const Results = memo(function Results({ all, complete }: ResultsProps) {
  const { abilities, settled } = useAccount();
  // Who may only look never sees what changes something, not even for a moment.
  const canSelect = settled && abilities.canWrite !== false;
  const url = useOverviewUrl();
  const { columns, setUrl } = url;
  // What is typed is shown before what it finds.
  const [filters, order] = [useDeferredValue(url.filters), useDeferredValue(url.order)];
  const [selection] = useState(createSelectionStore);
  // Sorted before it is filtered: a keystroke then has nothing to sort.
  const sorted = useMemo(() => sortRows(all, order), [all, order]);
  const rows = useMemo(() => filterRows(sorted, filters), [sorted, filters]);
  const tools = useMemo(
    (): OverviewTools => ({
      rows,
      selectAllText: selectAllText(rows.length, complete),
      selection,
      showListener: (listener) => void setUrl({ listener }),
    }),
    [rows, complete, selection, setUrl],
  );
  return (
    <OverviewContext value={tools}>
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="me-auto text-sm text-ink-muted">
          {countText(rows.length, all.length, complete)}
        </p>
        <ColumnChoice />
        <ExportButton rows={rows} columns={columns} partial={!complete} />
      </div>
      <Pane
        aria-label={t`Applications`}
        // As high as most of the window, whatever it holds.
        className="relative min-h-[80dvh] flex-[1_1_0] [contain:strict]"
      >
        <OverviewTable rows={rows} shown={columns} canSelect={canSelect} />
        {rows.length === 0 && (complete || all.length > 0) && (
          <p className="p-4 text-ink-muted">{t`Nothing matches.`}</p>
        )}
        {canSelect && <SelectionBar />}
      </Pane>
    </OverviewContext>
  );
});

/** Not told anew with every page that arrives: the progress shows that. */
function countText(found: number, read: number, complete: boolean): string {
  if (!complete) return t`Reading applications… Those already read can be used.`;
  return plural(read)`${found} of # application|${found} of # applications`;
}

function selectAllText(found: number, complete: boolean): string {
  return complete
    ? plural(found)`Select the one that matches|Select all # that match`
    : plural(found)`Select the one read so far that matches|Select all # read so far that match`;
}

/** Which columns are shown; the name always is. */
function ColumnChoice() {
  const { columns, setUrl } = useOverviewUrl();
  const hidden = COLUMNS.filter((one) => !columns.includes(one));
  return (
    <Popover
      panelName={t`Columns`}
      className="rounded-md border border-line-strong bg-panel px-2 font-medium"
      label={
        <>
          <Columns3 aria-hidden className="size-3.5" /> {t`Columns`}
        </>
      }
    >
      {() => (
        <fieldset>
          <legend className="pb-1 font-medium">{t`Columns shown`}</legend>
          {COLUMNS.filter((column) => column !== "name").map((column) => (
            <CheckRow
              key={column}
              checked={columns.includes(column)}
              onChange={() => void setUrl({ hide: toggled(hidden, column) })}
            >
              {COLUMN_LABELS[column]}
            </CheckRow>
          ))}
        </fieldset>
      )}
    </Popover>
  );
}

interface ExportButtonProps {
  readonly rows: readonly OverviewRow[];
  readonly columns: readonly Column[];
  /** Not all applications are read yet: the file would not say so. */
  readonly partial: boolean;
}

/** What is shown, in its order and columns, as a file for a spreadsheet. */
function ExportButton({ rows, columns, partial }: ExportButtonProps) {
  const save = () => {
    const day = new Date().toISOString().slice(0, 10);
    const name = `dialgate-applications-${day}${partial ? "-incomplete" : ""}.csv`;
    download(name, "text/csv", toCsv(exportCells(rows, columns)));
  };
  return (
    <Button size="sm" disabled={rows.length === 0} onClick={save}>
      <Download aria-hidden className="size-3.5" />
      {partial ? t`Export CSV (so far)` : t`Export CSV`}
    </Button>
  );
}
