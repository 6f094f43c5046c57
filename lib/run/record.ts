import { restoreFile } from "@/lib/domain/documents/restoreFile";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { decodeTargets, encodeTargets, sentTargets } from "@/lib/domain/documents/sentTargets";
import type { Snapshot } from "@/lib/domain/snapshot";
import * as z from "zod/mini";
import { Conflicts, keptConflicts, NO_CONFLICTS } from "./conflicts";
import { firstPlan, firstPlanOf, Ledger, ledgerEntries } from "./ledger";
import type { Overlap } from "./report";
import type { Proposal, Run, RunState } from "./run";

/** A run as it is kept until it has ended, so that a closed page loses nothing. */
export const runRecord = z.object({
  heading: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  reason: z.string(),
  order: z.enum(["createFirst", "removeFirst"]),
  targets: sentTargets,
  first: firstPlan,
  /** Where its restore file is kept; null: nothing of the run is. */
  restoreId: z.nullable(z.string()),
});

export type RunRecord = z.infer<typeof runRecord>;

/** Kept and found by the same version of this page, whole: it is only told from something else. */
const snapshot = z.custom<Snapshot>(
  (value) =>
    z.object({ listeners: z.array(z.object({ id: z.string() })) }).safeParse(value).success,
);

/** A call of the save action that has not answered. */
export const pendingCall = z.object({
  /** In ms since 1970. */
  at: z.number(),
  /** How many operations the plan had then. */
  left: z.int(),
  creates: z.boolean(),
});

export type PendingCall = z.infer<typeof pendingCall>;

const overlap = z.object({
  listenerId: z.string(),
  who: z.nullable(z.string()),
  at: z.nullable(z.string()),
});

/** How far it has come: what changes with every call. */
export const keptProgress = z.object({
  ledger: ledgerEntries,
  /** The last reading, which what others change is told by. */
  base: snapshot,
  /** The call of the save action that had not answered. */
  call: z.nullable(pendingCall),
  /** What others changed meanwhile. */
  conflicts: z._default(keptConflicts, NO_CONFLICTS),
  /** Who else wrote at the same time, so far. */
  overlaps: z._default(z.array(overlap), []),
});

export type KeptProgress = z.infer<typeof keptProgress>;

/** An unfinished run, as it is kept. */
export interface KeptRun {
  readonly record: RunRecord;
  readonly progress: KeptProgress;
}

/** The run that this page knows of: what is kept of it, and how far it is. */
export interface Current {
  readonly record: RunRecord;
  readonly ledger: Ledger;
  readonly restore: RestoreFile | null;
  /** As in the proposal; kept beside the restore file, so that nobody needs it here later. */
  readonly blocks?: readonly number[] | undefined;
  readonly base: Snapshot;
  readonly call: PendingCall | null;
  readonly conflicts: Conflicts;
  readonly overlaps: Overlap[];
  /** The admin accepts that the browser keeps nothing of it. */
  readonly unkept: boolean;
}

/** A run that is about to start, of which nothing is kept yet. */
export function newRun(proposal: Proposal, tenantId: string): Current {
  const { heading, snapshot: base, targets, operations, order, reason, blocks } = proposal;
  const at = new Date().toISOString();
  const first = firstPlanOf(base, operations);
  return {
    record: {
      ...{ heading, startedAt: at, reason, order, first, restoreId: null },
      targets: encodeTargets(targets),
    },
    ledger: new Ledger(first),
    restore: restoreFile(base, targets, operations, { tenantId, at, heading, reason }),
    ...{ base, call: null, conflicts: new Conflicts(), overlaps: [], unkept: false, blocks },
  };
}

/** What an earlier page or another tab has kept. */
export function takenUp({ record, progress }: KeptRun, restore: RestoreFile | null): Current {
  const { base, call, ledger, overlaps } = progress;
  return {
    ...{ record, ledger: new Ledger(record.first, ledger), restore, base, call, overlaps },
    conflicts: new Conflicts(progress.conflicts),
    unkept: false,
  };
}

export function progressOf(current: Current): KeptProgress {
  const { ledger, base, call, conflicts, overlaps } = current;
  return { ledger: ledger.entries(), base, call, conflicts: conflicts.entries(), overlaps };
}

/** A run as it is shown; the targets stay the same object for as long as it is the same run. */
export function runOf(
  { record, ledger, restore, call }: Current,
  state: RunState,
  pausing: boolean,
  before: Run | null,
): Run {
  const { heading, startedAt, reason, order, targets } = record;
  return {
    ...{ heading, startedAt, reason, order, state, pausing, restore },
    progress: ledger.progress,
    unsettled: call !== null,
    targets: before?.startedAt === startedAt ? before.targets : decodeTargets(targets),
  };
}
