import { setTimeout as sleep } from "node:timers/promises";
import type { Result } from "@/lib/domain/result";
import { fail, ok } from "@/lib/domain/result";
import { differences, planInputs } from "@/lib/domain/plan/planInputs";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { OperationReport, SaveResult } from "@/lib/run/report";
import { planDigest } from "@/lib/domain/documents/digest";
import type { Snapshot } from "@/lib/domain/snapshot";
import { readSnapshot } from "../listeners";
import type { GraphAccess } from "../request";
import { runOperations } from "./runOperations";
import type { SaveInput } from "./saveInput";

/** How long to wait for Graph to show what the admin saw: reads may lag behind writes. */
const LONGEST_LAG_MS = 3_000;
const LOOK_EVERY_MS = 750;

/**
 * Reads Graph, plans again, and writes only when both are what the admin reviewed. Whatever is
 * wanted and already so is not written: a save that was cut short can simply be made again.
 */
export async function save(
  access: GraphAccess,
  input: SaveInput,
  observe: (report: OperationReport) => void,
): Promise<SaveResult> {
  const until = Date.now() + LONGEST_LAG_MS;
  for (;;) {
    const now = await readSnapshot(access);
    if (!now.ok) {
      const { ambiguous, ...error } = now.error;
      return { kind: "error", error };
    }
    const plan = makePlan(now.value, input.targets, { order: input.order });
    const reviewed = plan.ok ? await unchanged(now.value, input, plan.value) : ok(undefined);
    if (reviewed.ok) {
      if (!plan.ok) return { kind: "refused", refusal: plan.error };
      const options = { observe, skip: new Set(input.skip) };
      const report = await runOperations(access, now.value, plan.value, options);
      return { kind: "report", report };
    }
    if (Date.now() >= until) {
      return { kind: "conflict", snapshot: now.value, listenerIds: reviewed.error };
    }
    await sleep(LOOK_EVERY_MS);
  }
}

/** Whether listeners and plan are as reviewed; if not, which listeners differ. */
async function unchanged(
  now: Snapshot,
  { targets, seen, reviewed }: SaveInput,
  operations: readonly Operation[],
): Promise<Result<void, string[]>> {
  const listenerIds = differences(seen, planInputs(now, targets, operations));
  if (listenerIds.length > 0) return fail(listenerIds);
  return (await planDigest(operations)) === reviewed ? ok(undefined) : fail([]);
}
