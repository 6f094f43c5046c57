"use client";

import { useCallback, useState } from "react";
import { saveChanges } from "@/app/actions/save";
import { useSnapshot } from "@/components/session/useSnapshot";
import { useAccessToken } from "@/lib/auth/useAccessToken";
import { drive } from "@/lib/run/drive";
import type { SettingsProposal } from "@/lib/run/proposal";
import type { RunRecord } from "@/lib/run/runRecord";
import { hasWritten, type RunState } from "@/lib/run/runState";

/**
 * Writes a proposal and follows it to its end. `keep` is told what a reload would have to know,
 * and null when there is nothing left to know.
 */
export function useSave(keep: (record: RunRecord | null) => void) {
  const [state, setState] = useState<RunState>({ kind: "idle" });
  const token = useAccessToken();
  const { read, update } = useSnapshot();

  const start = useCallback(
    async (proposal: SettingsProposal, planned: number): Promise<RunState> => {
      const { targets, order, reason } = proposal;
      const record = { at: Date.now(), order, reason, planned, targets };
      keep({ phase: "running", ...record });
      const end = await drive(proposal, {
        token,
        read,
        update,
        save: saveChanges,
        show: setState,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      });
      keep(recordAfter(end, record));
      setState(end);
      return end;
    },
    [keep, read, token, update],
  );
  const reset = useCallback(() => setState({ kind: "idle" }), []);
  return { state, start, reset };
}

/** What a reload must still know: what was begun and not ended, or does not show yet. */
function recordAfter(end: RunState, record: Omit<RunRecord, "phase">): RunRecord | null {
  if (end.kind === "complete") {
    return end.confirmed ? null : { ...record, phase: "written", at: Date.now() };
  }
  return hasWritten(end) ? { ...record, phase: "running" } : null;
}
