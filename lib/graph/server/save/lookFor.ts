import { setTimeout as sleep } from "node:timers/promises";
import type { DialgateError } from "@/lib/domain/errors";
import type { Operation } from "@/lib/domain/plan/operation";
import { findCreated, isVisible } from "@/lib/domain/plan/visible";
import { readSnapshot } from "../listeners";
import type { Run } from "./run";

/** What a look at Graph tells of a write whose answer was lost. */
export type Sight =
  | { readonly kind: "there"; readonly createdId?: string }
  | { readonly kind: "absent" }
  /** Graph could not be read either; it may have asked to wait for so many seconds. */
  | { readonly kind: "unsure"; readonly wait: number };

/**
 * How long a write may take to show before it counts as not carried out. A create done twice would
 * leave a second listener, so it is given the longest; the others can be repeated without harm.
 */
const LAG_MS = { create: 10_000, other: 4_000 };
const LOOK_EVERY_MS = 1_000;

export async function lookFor(
  { access, before, created }: Run,
  operation: Operation,
): Promise<Sight> {
  // Another listener that this run created is not this one.
  const others = new Set(created.values());
  const until = Date.now() + (operation.kind === "create" ? LAG_MS.create : LAG_MS.other);
  const wanted = withGraphIds(operation, created);
  for (;;) {
    const now = await readSnapshot(access);
    if (!now.ok) return { kind: "unsure", wait: waitFor(now.error, until) };
    if (isVisible(now.value, wanted, before, others)) {
      const listener =
        wanted.kind === "create" ? findCreated(now.value, wanted, before, others) : undefined;
      return { kind: "there", ...(listener === undefined ? {} : { createdId: listener.id }) };
    }
    if (Date.now() >= until) return { kind: "absent" };
    await sleep(LOOK_EVERY_MS);
  }
}

/** Where Graph is too busy to be read, it shows the write at the earliest when lag is over as well. */
function waitFor({ code, retryAfterSeconds }: DialgateError, until: number): number {
  if (code !== "throttled" || retryAfterSeconds === undefined) return 0;
  return Math.max(retryAfterSeconds, Math.ceil((until - Date.now()) / 1000));
}

/** The operation on the listeners that Graph knows, where the plan has names of its own for them. */
export function withGraphIds(
  operation: Operation,
  created: ReadonlyMap<string, string>,
): Operation {
  if (operation.kind === "create") return operation;
  return { ...operation, listenerId: created.get(operation.listenerId) ?? operation.listenerId };
}
