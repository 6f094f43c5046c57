import { operationKey, type Operation } from "@/lib/domain/plan/operation";
import { doubt, Doubts } from "./doubts";
import type { Planned } from "./planned";
import type { OperationReport } from "./report";
import { operationDigest } from "@/lib/domain/documents/digest";
import type { Snapshot } from "@/lib/domain/snapshot";
import * as z from "zod/mini";

/** What was planned at first: a key for each operation, and the listeners that there were. */
export const firstPlan = z.object({
  keys: z.readonly(z.array(z.string())),
  listenerIds: z.readonly(z.array(z.string())),
});

export type FirstPlan = z.infer<typeof firstPlan>;

export function firstPlanOf(snapshot: Snapshot, operations: readonly Operation[]): FirstPlan {
  const listenerIds = snapshot.listeners.map(({ id }) => id);
  return { keys: lastingKeys(new Set(listenerIds), snapshot, operations), listenerIds };
}

/** What a ledger says, for keeping: places in the first plan, and digests of what failed. */
export const ledgerEntries = z.object({
  done: z.readonly(z.array(z.int())),
  failed: z.readonly(z.array(z.tuple([z.int(), z.string()]))),
  frozen: z._default(z.readonly(z.array(z.int())), []),
  doubts: z._default(z.readonly(z.array(z.tuple([z.int(), doubt]))), []),
});

export type LedgerEntries = z.infer<typeof ledgerEntries>;

const NOTHING_YET: LedgerEntries = { done: [], failed: [], frozen: [], doubts: [] };

/** What is known of each operation that was reviewed, over all calls and reloads of a run. */
export class Ledger {
  private readonly known: ReadonlySet<string>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly done = new Set<string>();
  /** What the server said that it wrote, while this page is open. */
  private readonly written = new Set<string>();
  /** Digests by key. */
  private readonly failed = new Map<string, string>();
  /** What others changed the ground of: a reading does not tell any more whether it was done. */
  private readonly frozen = new Set<string>();
  private readonly doubts: Doubts;

  constructor(first: FirstPlan, entries: LedgerEntries = NOTHING_YET) {
    this.known = new Set(first.listenerIds);
    this.places = new Map(first.keys.map((key, place) => [key, place]));
    for (const place of entries.done) {
      const key = first.keys[place];
      if (key !== undefined) this.done.add(key);
    }
    for (const place of entries.frozen) this.frozen.add(first.keys[place] ?? "");
    for (const [place, digest] of entries.failed) {
      this.failed.set(first.keys[place] ?? digest, digest);
    }
    this.doubts = new Doubts(
      entries.doubts.map(([place, each]) => [first.keys[place] ?? each.digest, each]),
    );
  }

  get progress(): { readonly done: number; readonly failed: number; readonly total: number } {
    return { done: this.done.size, failed: this.failed.size, total: this.places.size };
  }

  /** Whether there was such a listener before the run. */
  wasThere(listenerId: string): boolean {
    return this.known.has(listenerId);
  }

  /** Digests of what is not to be tried again in this run, or not until it is certain what it did. */
  get skip(): string[] {
    const unsure = [...this.doubts.unsure().values()].map(({ digest }) => digest);
    return [...this.failed.values(), ...unsure];
  }

  /** Which of a plan's operations may have been carried out already, by a write that got lost. */
  unsureOf(snapshot: Snapshot, plan: readonly Operation[]): readonly Operation[] {
    const unsure = this.doubts.unsure();
    if (unsure.size === 0) return [];
    const keys = lastingKeys(this.known, snapshot, plan);
    return plan.filter((_, place) => unsure.has(keys[place] ?? ""));
  }

  /** Which of a plan's operations were not in the first one. */
  unreviewedOf(snapshot: Snapshot, plan: readonly Operation[]): readonly Operation[] {
    const keys = lastingKeys(this.known, snapshot, plan);
    return plan.filter((_, place) => !this.places.has(keys[place] ?? ""));
  }

  /** Until when to look for what lost writes did, in ms since 1970; null where nothing is in doubt. */
  get doubtfulUntil(): number | null {
    return this.doubts.until();
  }

  /** Gives up what was looked for long enough: digests of what failed. See `Doubts.takeFailed`. */
  closeDoubts(): ReadonlySet<string> {
    const failed = this.doubts.takeFailed();
    for (const [key, { digest }] of failed) this.failed.set(key, digest);
    return new Set(failed.map(([, { digest }]) => digest));
  }

  forgetFailures(): void {
    this.failed.clear();
    this.doubts.clear();
  }

  /** Whether a plan holds what was written already: the reading that it is made on is too old. */
  isStale(snapshot: Snapshot, plan: readonly Operation[]): boolean {
    return lastingKeys(this.known, snapshot, plan).some((key) => this.written.has(key));
  }

  /**
   * What Graph said it did and no reading shows, though they should not lag any more: it failed, or
   * is unsure, and is not tried again by itself. Gives the operations.
   */
  async giveUpUnseen(
    snapshot: Snapshot,
    plan: readonly Operation[],
    outcome: "failed" | "unsure",
  ): Promise<readonly Operation[]> {
    const keys = lastingKeys(this.known, snapshot, plan);
    const unseen = plan.filter((_, place) => this.written.has(keys[place] ?? ""));
    for (const [place, operation] of plan.entries()) {
      const key = keys[place];
      if (key === undefined || !this.written.delete(key)) continue;
      this.done.delete(key);
      const digest = await operationDigest(operation);
      if (outcome === "failed") this.failed.set(key, digest);
      else this.doubts.close(key, digest, operation.kind === "create");
    }
    return unseen;
  }

  /**
   * Others changed something: what that stopped is done only where Graph said so, and so is what was
   * not done `before` and is not in the plan of the reading `now` any more.
   */
  freeze(
    before: Planned,
    stopped: ReadonlySet<Operation>,
    undone: readonly Operation[],
    now: Planned,
  ): void {
    const left = new Set(lastingKeys(this.known, now.snapshot, now.plan));
    const isUndone = new Set(undone);
    const keys = lastingKeys(this.known, before.snapshot, before.plan);
    for (const [place, operation] of before.plan.entries()) {
      const key = keys[place] ?? "";
      if (stopped.has(operation) || (isUndone.has(operation) && !left.has(key))) {
        this.frozen.add(key);
      }
    }
  }

  /** Whatever was planned at first and a reading shows as not left is done. */
  look(snapshot: Snapshot, rest: readonly Operation[]): void {
    const left = new Set([...lastingKeys(this.known, snapshot, rest), ...this.frozen]);
    for (const key of this.places.keys()) if (!left.has(key)) this.finish(key);
  }

  /**
   * What a call reports on the plan that was made from this reading. `sentAt`, in ms since 1970, is
   * when it was made, `lagMs` how long Graph may take to show what it did.
   */
  async take(
    snapshot: Snapshot,
    plan: readonly Operation[],
    reports: readonly OperationReport[],
    { sentAt, lagMs }: { readonly sentAt: number; readonly lagMs: number },
  ): Promise<void> {
    const keys = lastingKeys(this.known, snapshot, plan);
    const keyOf = new Map(plan.map((operation, place) => [operationKey(operation), keys[place]]));
    for (const { operation, outcome } of reports) {
      const key = keyOf.get(operationKey(operation));
      if (key === undefined) continue;
      if (outcome === "failed") this.failed.set(key, await operationDigest(operation));
      if (outcome === "unsure") {
        const digest = await operationDigest(operation);
        const creates = operation.kind === "create";
        this.doubts.add(key, { digest, creates, since: sentAt, until: Date.now() + lagMs });
      }
      if (outcome !== "done") continue;
      this.written.add(key);
      this.finish(key);
    }
  }

  entries(): LedgerEntries {
    const placeOf = (key: string) => this.places.get(key) ?? -1;
    return {
      done: [...this.done].map(placeOf),
      failed: [...this.failed].map(([key, digest]) => [placeOf(key), digest]),
      frozen: [...this.frozen].map(placeOf),
      doubts: this.doubts.entries().map(([key, each]) => [placeOf(key), each]),
    };
  }

  private finish(key: string): void {
    if (this.places.has(key)) this.done.add(key);
    this.failed.delete(key);
    this.doubts.remove(key);
  }
}

/**
 * Keys that stay the same when what is left of a plan is planned anew: a listener that the plan
 * creates goes by its name, before it is there and after. `known` are the listeners that were there
 * before the run.
 */
function lastingKeys(
  known: ReadonlySet<string>,
  snapshot: Snapshot,
  operations: readonly Operation[],
): string[] {
  const made = new Map<string, string>();
  for (const { id, displayName } of snapshot.listeners) {
    if (!known.has(id)) made.set(id, `new ${displayName ?? ""}`);
  }
  return operations.map((operation) => {
    if (operation.kind === "create") {
      made.set(operation.ref, `new ${operation.displayName ?? ""}`);
      return operationKey({ ...operation, ref: "" });
    }
    const { listenerId } = operation;
    return operationKey({ ...operation, listenerId: made.get(listenerId) ?? listenerId });
  });
}
