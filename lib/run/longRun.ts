import { OPERATIONS_A_CHUNK } from "@/lib/domain/review/cost";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Ledger } from "./ledger";

/** A call of the save action that has not answered. */
export interface Calling {
  /** In ms since 1970. */
  readonly at: number;
  /** How many operations the plan had then. */
  readonly left: number;
  readonly creates: boolean;
}

/** What makes a save one of many calls, which outlives the page. */
export interface LongRun {
  readonly ledger: Ledger;
  /** Whether the admin wants a pause; asked between calls. */
  readonly pausing: () => boolean;
  /** The reading that was kept last, where an earlier page kept one. */
  readonly base?: Snapshot;
  /** Keeps what the ledger says, the reading that it rests on, and whether a call is out. */
  readonly keep: (base: Snapshot, calling: Calling | null) => Promise<void>;
}

/** The server begins nothing after 15 s; a create, which must not be doubled, may take 30 s to fail. */
const LONGEST_CALL_MS = 20_000;
const LONGEST_CALL_WITH_CREATES_MS = 50_000;

export function callingNow(plan: readonly Operation[]): Calling {
  const creates = plan.some(({ kind }) => kind === "create");
  return { at: Date.now(), left: plan.length, creates };
}

/** When a call whose answer is lost writes no more, in ms since 1970. */
export function overAt({ at, creates }: Calling): number {
  return at + (creates ? LONGEST_CALL_WITH_CREATES_MS : LONGEST_CALL_MS);
}

/** Whether it has written all that one call may write: earlier than it would be over. */
export function hasWrittenItsPart({ left }: Calling, rest: readonly Operation[]): boolean {
  return rest.length <= Math.max(0, left - OPERATIONS_A_CHUNK);
}
