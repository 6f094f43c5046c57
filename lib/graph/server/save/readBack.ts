import { sleep } from "../sleep";
import type { Operation } from "@/lib/domain/plan/operation";
import type { OperationReport } from "@/lib/run/report";
import { isVisible } from "@/lib/domain/plan/visible";
import type { Snapshot } from "@/lib/domain/snapshot";
import { readSnapshot } from "../listeners";
import { withGraphIds } from "./lookFor";
import type { Run } from "./run";

const LONGEST_LAG_MS = 10_000;
const LOOK_EVERY_MS = 500;

interface ReadBack {
  readonly snapshot: Snapshot | null;
  readonly confirmed: boolean;
  /** Seconds that Graph asked to wait before it is read. */
  readonly wait: number;
}

/** Reads Graph until it shows what was written, or for as long as reads may lag. */
export async function readBack(
  { access, before, created }: Run,
  reports: readonly OperationReport[],
): Promise<ReadBack> {
  const written = lasting(
    reports
      .filter(({ outcome }) => outcome === "done")
      .map(({ operation }) => withGraphIds(operation, created)),
  );
  const until = Date.now() + LONGEST_LAG_MS;
  for (;;) {
    const now = await readSnapshot(access);
    if (!now.ok) {
      return { snapshot: null, confirmed: false, wait: now.error.retryAfterSeconds ?? 0 };
    }
    const confirmed = written.every((operation) => isVisible(now.value, operation, before));
    if (confirmed || Date.now() >= until) return { snapshot: now.value, confirmed, wait: 0 };
    await sleep(LOOK_EVERY_MS);
  }
}

/** Without operations that a later one of the same run undoes or overtakes. */
function lasting(operations: readonly Operation[]): Operation[] {
  return operations.filter(
    (operation, index) =>
      operation.kind === "create" ||
      operation.kind === "delete" ||
      !operations.slice(index + 1).some((later) => overtakes(later, operation)),
  );
}

function overtakes(later: Operation, earlier: Operation): boolean {
  if (later.kind === "create" || earlier.kind === "create") return false;
  if (later.listenerId !== earlier.listenerId) return false;
  if (later.kind === "delete") return true;
  if (later.kind === "update") return earlier.kind === "update";
  return "appId" in earlier && earlier.appId === later.appId;
}
