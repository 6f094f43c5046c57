import { memo, useDeferredValue, useMemo } from "react";
import { useBulkEdit } from "@/components/bulk/useBulkEdit";
import { useReview } from "@/components/changes/useReview";
import { useChannel } from "@/components/console/state/urlState";
import { useApplications } from "@/components/session/useApplications";
import { CHOICE_INFO } from "@/components/console/status/status";
import { PaneBar } from "@/components/ui/Pane";
import { Button } from "@/components/ui/Button";
import type { Change } from "@/lib/domain/bulk/change";
import { changeTargets } from "@/lib/domain/bulk/changeTargets";
import { changeText } from "@/lib/domain/bulk/words";
import { type Choice, CHOICES } from "@/lib/domain/choice";
import { namesOf } from "@/lib/domain/rows";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { ApplicationRow } from "./applicationRows";
import { figure } from "@/lib/domain/format";
import { plural, t } from "@/lib/i18n/t";

interface RegionActionsProps {
  readonly code: number;
  readonly snapshot: Snapshot;
  /** Whom the buttons concern. */
  readonly rows: readonly ApplicationRow[];
  readonly isAll: boolean;
  readonly onClear: () => void;
}

/** What can be done with the region, for the chosen applications or for all. */
export const RegionActions = memo(function RegionActions(props: RegionActionsProps) {
  const { code, rows, isAll, onClear } = props;
  const [channel] = useChannel();
  const { complete } = useApplications();
  const edit = useBulkEdit();
  // Until all applications are read, "all" would not be all.
  const isOff = rows.length === 0 || (isAll && !complete);
  const territories = namesOf(code).length;
  return (
    <PaneBar label={t`Change this region`} className="rounded-lg border border-line">
      <p className="me-auto font-medium">
        {isAll
          ? plural(rows.length)`For the application|For all # applications`
          : plural(rows.length)`For # application|For # applications`}
        {territories > 1 && (
          <span className="font-normal text-ink-muted">
            {plural(territories)`, # territory at once|, # territories at once`}
          </span>
        )}
      </p>
      {!isAll && (
        <Button size="sm" variant="quiet" onClick={onClear}>
          {t`Clear`}
        </Button>
      )}
      {CHOICES.map((choice) => (
        <ChoiceButton key={choice} {...props} choice={choice} isOff={isOff} />
      ))}
      <Button
        size="sm"
        variant="quiet"
        disabled={isOff}
        onClick={() => edit({ appIds: rows.map(({ appId }) => appId), codes: [code] })}
      >
        {t`More changes…`}
      </Button>
      <p className="w-full text-xs text-ink-muted">
        {isAll && complete && `${t`Select applications below to change only those.`} `}
        {channel === "voice" &&
          `${t`These are voice settings; External ID sends no voice messages today.`} `}
        {!complete && isAll && t`All applications must be read before you can change them all.`}
      </p>
    </PaneBar>
  );
});

interface ChoiceButtonProps extends RegionActionsProps {
  readonly choice: Choice;
  readonly isOff: boolean;
}

function ChoiceButton({ code, snapshot, rows, choice, isOff }: ChoiceButtonProps) {
  const [channel] = useChannel();
  const review = useReview();
  const counted = useDeferredValue(rows);
  const change = useMemo(
    (): Change => ({ kind: "choose", channels: [channel], codes: [code], choice }),
    [channel, code, choice],
  );
  const count = useMemo(
    () => changeTargets(snapshot, change, counted).targets.length,
    [snapshot, change, counted],
  );
  const open = () => {
    const { targets, skipped, warnings } = changeTargets(snapshot, change, rows);
    const heading = changeText(change, targets.length, () => null);
    review({ heading, targets, skipped, warnings });
  };
  return (
    <Button size="sm" disabled={isOff || count === 0} onClick={open}>
      {CHOICE_INFO[choice].label}
      <span className="font-normal text-ink-muted">{figure(count)}</span>
    </Button>
  );
}
