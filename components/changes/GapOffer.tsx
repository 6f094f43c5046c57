"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import type { Run } from "@/lib/run/run";

/**
 * Whether Graph refused to let a second listener name an application. What it answers then is not
 * documented, so any refusal of such a request counts, and the other way is offered, not taken.
 */
export function refusedOverlap({ state, order }: Run): boolean {
  if (order !== "createFirst" || !("operations" in state) || state.kind === "running") return false;
  const failed = state.operations.find(({ outcome }) => outcome === "failed");
  if (failed?.error?.code !== "refused") return false;
  const { operation } = failed;
  if (operation.kind === "add-application") return true;
  return operation.kind === "create" && operation.appIds.length > 0;
}

/** The other order: an admin must want it, because settings lapse for a moment. */
export function GapOffer({ onTake }: { readonly onTake: () => void }) {
  const [accepted, setAccepted] = useState(false);
  return (
    <div className="space-y-2 rounded-md border border-line px-4 py-3">
      <p className="font-semibold">This tenant may allow one listener for an application only</p>
      <p className="text-ink-muted">
        Dialgate creates the new listener before it takes the application off the old one, so that
        no setting lapses. If Graph refuses just that, the other order can work: for a moment,
        usually less than a second, Microsoft’s default applies to the application.
      </p>
      <label className="flex items-start gap-2">
        <input
          type="checkbox"
          className="mt-1"
          checked={accepted}
          onChange={(event) => setAccepted(event.target.checked)}
        />
        I accept that exclusions and opt-ins lapse for that moment.
      </label>
      <Button disabled={!accepted} onClick={onTake}>
        Save with a short gap
      </Button>
    </div>
  );
}
