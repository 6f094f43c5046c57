import type { CodeStatus } from "../state/model";
import { useRegions } from "../state/RegionsProvider";
import { useCodePart } from "../state/useCodeStatus";
import { useActivate, useUnstage } from "../state/useStage";
import { CHOICE_INFO } from "../status/status";
import { Button } from "@/components/ui/Button";
import { toggled } from "@/lib/domain/choice";
import type { RegionRow } from "@/lib/domain/rows";

interface RowActionProps {
  readonly row: RegionRow;
  readonly codeStatus: CodeStatus;
}

/** Toggles the code like a click on the map, or takes back what is staged of it. */
export function RowAction({ row: { code, name, sharedWith }, codeStatus }: RowActionProps) {
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
