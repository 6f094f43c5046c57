import type { DialgateError } from "@/lib/domain/errors";
import type { Operation } from "@/lib/domain/plan/operation";
import { OPERATIONS_A_CHUNK } from "@/lib/domain/review/cost";
import type { Result } from "@/lib/domain/result";
import type { Snapshot } from "@/lib/domain/snapshot";
import { waitUntil, type SavePorts } from "./ports";
import type { PendingCall } from "./record";
import type { OperationReport } from "./report";
import { type RunEnd, isSignedOut } from "./run";

export function callNow(plan: readonly Operation[]): PendingCall {
  const creates = plan.some(({ kind }) => kind === "create");
  return { at: Date.now(), left: plan.length, creates };
}

type Looking = Pick<SavePorts, "read" | "update" | "show" | "wait">;

const LOOK_EVERY_MS = 4_000;
const NETWORK_WAIT_MS = 10_000;
const MOST_FAILURES = 6;

/**
 * Reads Graph, and again for as long as it cannot be reached; fails when that is too long, and at
 * once where the admin has to sign in again.
 */
export async function lookAgain(
  operations: readonly OperationReport[],
  ports: Looking,
): Promise<Result<Snapshot, DialgateError>> {
  for (let failures = 0; ;) {
    const now = await look(ports);
    if (now.ok || isSignedOut(now.error) || ++failures >= MOST_FAILURES) return now;
    const { retryAfterSeconds: seconds } = now.error;
    const wait = seconds === undefined ? NETWORK_WAIT_MS : seconds * 1000;
    await waitUntil(Date.now() + wait, operations, ports);
  }
}

/**
 * What Graph shows once a call whose answer is lost writes no more: going on earlier, both could
 * write the same. `restOn` plans what is left on a reading; null where that cannot be planned.
 * Fails as `lookAgain` does.
 */
export async function lookAfterCall(
  call: PendingCall,
  restOn: (snapshot: Snapshot) => readonly Operation[] | null,
  operations: readonly OperationReport[],
  ports: Looking,
): Promise<Result<Snapshot, DialgateError>> {
  const over = overAt(call);
  for (;;) {
    const now = await look(ports);
    if (!now.ok && isSignedOut(now.error)) return now;
    if (Date.now() >= over) return now.ok ? now : lookAgain(operations, ports);
    const rest = now.ok ? restOn(now.value) : null;
    if (rest !== null && hasWrittenItsPart(call, rest)) return now;
    const next = Date.now() + LOOK_EVERY_MS;
    ports.show({ kind: "running", operations, waitUntil: over });
    await ports.wait(Math.min(next, over) - Date.now());
  }
}

/** How a run ends that cannot read what became of it; the session's end keeps what lets it resume. */
export function asUnread(error: DialgateError, operations: readonly OperationReport[]): RunEnd {
  return isSignedOut(error) ? { kind: "failed", operations, error } : { kind: "lost", operations };
}

/** The server begins nothing after 15 s; a create, which must not be doubled, may take 30 s to fail. */
const LONGEST_CALL_MS = 20_000;
const LONGEST_CALL_WITH_CREATES_MS = 50_000;

/** When a call whose answer is lost writes no more, in ms since 1970. */
function overAt({ at, creates }: PendingCall): number {
  return at + (creates ? LONGEST_CALL_WITH_CREATES_MS : LONGEST_CALL_MS);
}

/** Whether it has written all that one call may write: earlier than it would be over. */
function hasWrittenItsPart({ left }: PendingCall, rest: readonly Operation[]): boolean {
  return rest.length <= Math.max(0, left - OPERATIONS_A_CHUNK);
}

async function look({ read, update }: Looking): Promise<Result<Snapshot, DialgateError>> {
  const now = await read();
  if (now.ok) update(now.value);
  return now;
}
