import type { DialgateError } from "@/lib/domain/errors";
import type { OperationReport, SaveResult } from "./report";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Result } from "@/lib/domain/result";
import type { RunState } from "./runState";

/** What driving a save needs from outside. */
export interface Hands {
  /** A fresh one passes over the cache: what it holds was refused. */
  readonly token: (fresh?: boolean) => Promise<Result<string, DialgateError>>;
  readonly save: (input: unknown) => Promise<SaveResult>;
  /** Reads the tenant again. */
  readonly read: () => Promise<Result<Snapshot, DialgateError>>;
  /** Takes over what the action has read. */
  readonly update: (snapshot: Snapshot) => void;
  readonly show: (state: RunState) => void;
  /** Waits; resolves early when nobody waits any more. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Waits, and shows until when. */
export async function pause(
  seconds: number,
  operations: readonly OperationReport[],
  { show, wait }: Hands,
): Promise<void> {
  if (seconds <= 0) return;
  show({ kind: "running", operations, waitUntil: Date.now() + seconds * 1000 });
  await wait(seconds * 1000);
}
