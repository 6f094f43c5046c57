import { useBulkEdit } from "@/components/bulk/useBulkEdit";
import { PaneBar } from "@/components/ui/Pane";
import { Button } from "@/components/ui/Button";
import { useOverviewTools, useSelected } from "./OverviewContext";
import { TICK_ALL_ID } from "./Ticks";
import { plural, t } from "@/lib/i18n/t";

/** What can be done with the applications that are chosen. */
export function SelectionBar() {
  const { rows, selectAllText, selection } = useOverviewTools();
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
      label={t`Selected applications`}
      className="sticky bottom-0 z-10 border-t border-line shadow-raised"
    >
      <p role="status" className="font-medium">
        {plural(selected.size)`# selected|# selected`}
        {hidden > 0 && (
          <span className="font-normal text-ink-muted">
            {plural(hidden)`, # of them not shown|, # of them not shown`}
          </span>
        )}
      </p>
      <Button size="sm" variant="quiet" onClick={last(clear)}>
        {t`Clear`}
      </Button>
      {shown < rows.length && (
        <Button size="sm" variant="quiet" onClick={last(() => tickAll(rows, true))}>
          {selectAllText}
        </Button>
      )}
      <Button
        size="sm"
        variant="primary"
        className="ms-auto"
        onClick={() => edit({ appIds: [...selected] })}
      >
        {t`Edit regions…`}
      </Button>
    </PaneBar>
  );
}
