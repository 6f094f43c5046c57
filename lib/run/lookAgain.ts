import type { DialgateError } from "@/lib/domain/errors";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { OperationReport } from "./report";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Result } from "@/lib/domain/result";
import type { Hands } from "./hands";
import { hasWrittenItsPart, overAt, type Calling } from "./longRun";
import type { Proposal } from "./proposal";

const LOOK_EVERY_MS = 4_000;
const NETWORK_WAIT_MS = 10_000;
const MOST_FAILURES = 6;

type Looking = Pick<Hands, "read" | "update" | "show" | "wait">;

/** Reads Graph, and again for as long as it cannot be reached; null when that is too long. */
export async function lookAgain(
  operations: readonly OperationReport[],
  hands: Looking,
): Promise<Snapshot | null> {
  for (let failures = 0; ;) {
    const now = await look(hands);
    if (now.ok) return now.value;
    if (++failures >= MOST_FAILURES) return null;
    const { retryAfterSeconds: seconds } = now.error;
    const wait = seconds === undefined ? NETWORK_WAIT_MS : seconds * 1000;
    await waitUntil(Date.now() + wait, operations, hands);
  }
}

/**
 * What Graph shows once a call whose answer is lost writes no more: going on earlier, both could
 * write the same.
 */
export async function lookAfterCall(
  calling: Calling,
  { targets, order }: Omit<Proposal, "snapshot">,
  operations: readonly OperationReport[],
  hands: Looking,
): Promise<Snapshot | null> {
  const over = overAt(calling);
  for (;;) {
    const now = await look(hands);
    if (Date.now() >= over) return now.ok ? now.value : lookAgain(operations, hands);
    const rest = now.ok ? makePlan(now.value, targets, { order }) : null;
    if (now.ok && rest?.ok && hasWrittenItsPart(calling, rest.value)) return now.value;
    const next = Date.now() + LOOK_EVERY_MS;
    hands.show({ kind: "running", operations, waitUntil: over });
    await hands.wait(Math.min(next, over) - Date.now());
  }
}

async function look({ read, update }: Looking): Promise<Result<Snapshot, DialgateError>> {
  const now = await read();
  if (now.ok) update(now.value);
  return now;
}

async function waitUntil(
  at: number,
  operations: readonly OperationReport[],
  { show, wait }: Looking,
): Promise<void> {
  show({ kind: "running", operations, waitUntil: at });
  await wait(at - Date.now());
}
