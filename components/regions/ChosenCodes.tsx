"use client";

import { useBulkEdit } from "@/components/bulk/useBulkEdit";
import { Button } from "@/components/ui/Button";
import { applicationsText, regionsText } from "@/lib/domain/bulk/words";
import { sharedCodes } from "@/lib/domain/bulk/warnings";

interface ChosenCodesProps {
  readonly ticked: ReadonlySet<number>;
  readonly appIds: readonly string[];
  /** Whether all applications are read: until then "all" would not be all. */
  readonly complete: boolean;
  readonly onClear: () => void;
}

/** What can be done with the ticked codes, for all applications at once. */
export function ChosenCodes({ ticked, appIds, complete, onClear }: ChosenCodesProps) {
  const edit = useBulkEdit();
  const shared = sharedCodes([...ticked]);
  return (
    <div role="group" aria-label="Selected regions" className="reach-bar">
      <p className="font-medium">{regionsText(ticked.size)} selected</p>
      <Button size="sm" variant="quiet" className="mr-auto" onClick={onClear}>
        Clear
      </Button>
      <Button
        size="sm"
        variant="primary"
        disabled={!complete || appIds.length === 0}
        onClick={() => edit({ appIds, codes: [...ticked] })}
      >
        Change for all {applicationsText(appIds.length)}
      </Button>
      {shared !== null && <p className="w-full text-xs text-ink-muted">{shared}</p>}
    </div>
  );
}
