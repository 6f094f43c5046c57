import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import type { DialgateError } from "@/lib/domain/errors";
import type { Fingerprints } from "@/lib/domain/plan/planInputs";
import type { Result } from "@/lib/domain/result";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { KeptProgress, KeptRun, RunRecord } from "./record";
import type { OperationReport, SaveResult } from "./report";
import type { RunState } from "./run";

/** How a run reaches the tenant, as whoever is signed in. */
export interface TenantClient {
  /** A fresh token passes over the cache: what that holds was refused. */
  readonly token: (fresh?: boolean) => Promise<Result<string, DialgateError>>;
  /** The save action; rejects when its answer is lost. */
  readonly save: (token: string, input: unknown) => Promise<SaveResult>;
  /** Reads the tenant again. */
  readonly read: () => Promise<Result<Snapshot, DialgateError>>;
  /** Takes over what was read. */
  readonly update: (snapshot: Snapshot) => void;
}

/** What driving a save needs from outside. */
export interface SavePorts extends TenantClient {
  readonly show: (state: RunState) => void;
  /** Waits; resolves early when nobody waits any more. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Waits, and shows until when. */
export async function waitUntil(
  at: number,
  operations: readonly OperationReport[],
  { show, wait }: Pick<SavePorts, "show" | "wait">,
): Promise<void> {
  show({ kind: "running", operations, waitUntil: at });
  await wait(at - Date.now());
}

/** Waits for so long, if at all, and shows until when. */
export async function pause(
  seconds: number,
  operations: readonly OperationReport[],
  ports: Pick<SavePorts, "show" | "wait">,
): Promise<void> {
  if (seconds > 0) await waitUntil(Date.now() + seconds * 1000, operations, ports);
}

/** A restore file that is kept, without its content. */
export interface KeptRestore {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly heading: string;
  /** The codes that its run closed for every application at once; of none other. */
  readonly blocks?: readonly number[] | undefined;
}

/** Where runs and restore files of one tenant are kept. Every function may fail as storage does. */
export interface RunStore {
  readonly load: () => Promise<KeptRun | null>;
  readonly begin: (record: RunRecord, progress: KeptProgress) => Promise<void>;
  readonly keep: (progress: KeptProgress) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Newest first. */
  readonly restores: () => Promise<readonly KeptRestore[]>;
  readonly addRestore: (file: RestoreFile, blocks?: readonly number[]) => Promise<string>;
  readonly restore: (id: string) => Promise<RestoreFile | null>;
  readonly completeRestore: (id: string, after: Fingerprints) => Promise<RestoreFile | null>;
  readonly removeRestore: (id: string) => Promise<void>;
}

/** Lets one tab of the browser run at a time. */
export interface Locks {
  /** Does the work, unless another tab does it: then false. */
  readonly hold: (work: () => Promise<void>) => Promise<boolean>;
  readonly isHeld: () => Promise<boolean>;
  /** Resolves when no tab does it any more. */
  readonly free: () => Promise<void>;
}
