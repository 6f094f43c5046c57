import type { Result } from "../result";
import { fail, ok } from "../result";
import type { Snapshot } from "../snapshot";
import { LISTENER_LIMIT } from "../snapshot";
import type { Operation } from "./operation";
import type { Handover } from "./ordering";
import type { Refusal } from "./refusal";
import { PlanRefused } from "./refusal";
import { reshaping } from "./reshaping";
import { settled } from "./settling";
import { applyOperations } from "./simulate";
import type { Target } from "./target";
import { wishOf } from "./wish";

export interface PlanOptions {
  readonly handover?: Handover;
  /** Listeners the tenant may have, all types together. */
  readonly limit?: number;
}

/**
 * The one way to change a tenant: the ordered Graph operations that turn what is set into what is
 * wanted. Pure; empty when everything is as wanted. At most one target for an application.
 */
export function makePlan(
  snapshot: Snapshot,
  targets: readonly Target[],
  { handover = "overlap", limit = LISTENER_LIMIT }: PlanOptions = {},
): Result<readonly Operation[], Refusal> {
  try {
    const { operations, unhoused } = settled(snapshot, wishOf(snapshot, targets), {
      handover,
      limit,
    });
    if (unhoused === 0) {
      const state = applyOperations(snapshot, operations);
      return ok([...operations, ...reshaping(state, targets, handover)]);
    }
    const needed = Math.max(snapshot.total, limit) + unhoused;
    return fail({ code: "listener-limit", total: snapshot.total, needed });
  } catch (error) {
    if (error instanceof PlanRefused) return fail(error.refusal);
    throw error;
  }
}
