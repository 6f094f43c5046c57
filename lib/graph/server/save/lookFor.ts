import { sleep } from "../sleep";
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

/** Longer looks are the caller's, who can show them: see `Ledger` in `lib/run`. */
const LOOK_FOR_MS = 4_000;
const LOOK_EVERY_MS = 1_000;

/** Looks for the effect of a write whose answer was lost or is not to be trusted. */
export async function lookFor(
  { access, before, created }: Pick<Run, "access" | "before" | "created">,
  operation: Operation,
): Promise<Sight> {
  // Another listener that this run created is not this one.
  const others = new Set(created.values());
  const until = Date.now() + LOOK_FOR_MS;
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
