import { useRegions, useView, useViewStore } from "../state/RegionsProvider";
import { useStage } from "../state/useStage";
import { useStagedPart } from "../state/StagedProvider";
import { Button } from "@/components/ui/Button";
import { PaneBar } from "@/components/ui/Pane";
import { bulkChoices } from "@/lib/domain/bulk/change";
import { type Choice, CHOICES } from "@/lib/domain/choice";
import { inSequence, joined } from "@/lib/domain/format";
import { isShared, namesOf } from "@/lib/domain/rows";
import { applyStaged } from "@/lib/domain/staged";
import { plural, t } from "@/lib/i18n/t";

/** What can be done with the ticked rows. Shared codes say here whom they take along. */
export function BulkBar() {
  const checked = useView((view) => view.checked);
  const view = useViewStore();
  if (checked.size === 0) return null;
  const shared = [...checked].filter(isShared);
  const clear = () => view.setState({ checked: new Set() });
  return (
    <PaneBar
      label={t`Selected codes`}
      className="border-t border-line-strong lg:sticky lg:bottom-15 lg:z-10"
    >
      <p className="font-medium">{plural(checked.size)`# code selected|# codes selected`}</p>
      <Button size="sm" variant="quiet" className="me-auto" onClick={clear}>
        {t`Clear`}
      </Button>
      {CHOICES.map((choice) => (
        <BulkButton key={choice} checked={checked} wanted={choice} done={clear} />
      ))}
      {shared.length > 0 && (
        <p className="w-full text-xs text-ink-muted">
          {t`Shared: ${inSequence(shared.map(sharedText))}`}
        </p>
      )}
    </PaneBar>
  );
}

interface BulkButtonProps {
  readonly checked: ReadonlySet<number>;
  readonly wanted: Choice;
  readonly done: () => void;
}

function BulkButton({ checked, wanted, done }: BulkButtonProps) {
  const { regions, channel } = useRegions();
  const staged = useStagedPart((state) => state.staged);
  const stage = useStage();
  if (regions.settings === null) return null;
  const lists = applyStaged(regions.settings, staged)[channel];
  const choices = bulkChoices(checked, wanted, lists, regions.baseline[channel]);
  const count = Object.keys(choices).length;
  return (
    <Button
      size="sm"
      disabled={count === 0}
      onClick={() => {
        stage(choices);
        done();
      }}
    >
      {bulkLabel(wanted, count)}
    </Button>
  );
}

function sharedText(code: number): string {
  return t`${`+${code}`} ${joined(namesOf(code))}`;
}

/** "Opt in 5", "Return 5 to Microsoft default". */
function bulkLabel(wanted: Choice, count: number): string {
  switch (wanted) {
    case "opt-in":
      return plural(count)`Opt in #|Opt in #`;
    case "exclude":
      return plural(count)`Exclude #|Exclude #`;
    case "return-to-default":
      return plural(count)`Return # to Microsoft default|Return # to Microsoft default`;
  }
}
