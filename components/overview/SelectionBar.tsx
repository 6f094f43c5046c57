import { useBulkEdit } from "@/components/bulk/useBulkEdit";
import { PaneBar } from "@/components/ui/Pane";
import { Button } from "@/components/ui/Button";
import { useOverviewTools, useSelected } from "./OverviewContext";
import { TICK_ALL_ID } from "./Ticks";
import { figure } from "@/lib/domain/format";

/** What can be done with the applications that are chosen. */
export function SelectionBar() {
  const { rows, allText, selection } = useOverviewTools();
  const selected = useSelected((all) => all);
  const edit = useBulkEdit();
  if (selected.size === 0) return null;
  const shown = rows.reduce((count, { appId }) => count + Number(selected.has(appId)), 0);
  const hidden = selected.size - shown;
  const { clear, tickAll } = selection.getState();
  /** For a button that is gone once it has done its work. */
  const last = (act: () => void) => () => {
    document.getElementById(TICK_ALL_ID)?.focus({ preventScroll: true });
    act();
  };
  return (
    <PaneBar
      label="Selected applications"
      className="sticky bottom-0 z-10 border-t border-line shadow-raised"
    >
      <p role="status" className="font-medium">
        {figure(selected.size)} selected
        {hidden > 0 && (
          <span className="font-normal text-ink-muted">, {figure(hidden)} of them not shown</span>
        )}
      </p>
      <Button size="sm" variant="quiet" onClick={last(clear)}>
        Clear
      </Button>
      {shown < rows.length && (
        <Button size="sm" variant="quiet" onClick={last(() => tickAll(rows, true))}>
          Select {allText}
        </Button>
      )}
      <Button
        size="sm"
        variant="primary"
        className="ml-auto"
        onClick={() => edit({ appIds: [...selected] })}
      >
        Edit regions…
      </Button>
    </PaneBar>
  );
}
