import { operationKey, type Operation } from "@/lib/domain/plan/operation";
import type { OperationReport } from "./report";
import { operationDigest } from "@/lib/domain/documents/digest";
import type { Snapshot } from "@/lib/domain/snapshot";
import { z } from "@/lib/domain/zod";

/** What was planned at first: a key for each operation, and the listeners that there were. */
export const firstPlan = z.object({
  keys: z.array(z.string()).readonly(),
  listenerIds: z.array(z.string()).readonly(),
});

export type FirstPlan = z.infer<typeof firstPlan>;

export function firstPlanOf(snapshot: Snapshot, operations: readonly Operation[]): FirstPlan {
  const listenerIds = snapshot.listeners.map(({ id }) => id);
  return { keys: lastingKeys(new Set(listenerIds), snapshot, operations), listenerIds };
}

/** A write of which nobody knows yet whether it was carried out. */
const doubt = z.object({
  digest: z.string(),
  creates: z.boolean(),
  /** When it was sent first, and until when it is looked for: in ms since 1970. */
  since: z.number(),
  until: z.number(),
  tries: z.int(),
});

type Doubt = z.infer<typeof doubt>;

/** What a ledger says, for keeping: places in the first plan, and digests of what failed. */
export const ledgerEntries = z.object({
  done: z.array(z.int()).readonly(),
  failed: z.array(z.tuple([z.int(), z.string()])).readonly(),
  doubts: z
    .array(z.tuple([z.int(), doubt]))
    .readonly()
    .default([]),
});

export type LedgerEntries = z.infer<typeof ledgerEntries>;

/** A write that failed later than this is not sent once more: it took too long already. */
const RETRY_WITHIN_MS = 60_000;
const MOST_TRIES = 2;

/** What is known of each operation that was reviewed, over all calls and reloads of a run. */
export class Ledger {
  private readonly known: ReadonlySet<string>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly done = new Set<string>();
  /** What the server said that it wrote, while this page is open. */
  private readonly written = new Set<string>();
  /** Digests by key. */
  private readonly failed = new Map<string, string>();
  private readonly doubts = new Map<string, Doubt>();

  constructor(first: FirstPlan, entries: LedgerEntries = { done: [], failed: [], doubts: [] }) {
    this.known = new Set(first.listenerIds);
    this.places = new Map(first.keys.map((key, place) => [key, place]));
    for (const place of entries.done) {
      const key = first.keys[place];
      if (key !== undefined) this.done.add(key);
    }
    for (const [place, digest] of entries.failed) {
      this.failed.set(first.keys[place] ?? digest, digest);
    }
    for (const [place, each] of entries.doubts) {
      this.doubts.set(first.keys[place] ?? each.digest, each);
    }
  }

  get progress(): { readonly done: number; readonly failed: number; readonly total: number } {
    return { done: this.done.size, failed: this.failed.size, total: this.places.size };
  }

  /** Digests of what is not to be tried again in this run, or not until it is certain what it did. */
  skipAt(now: number): string[] {
    const doubtful = [...this.doubts.values()].filter(({ until }) => until > now);
    return [...this.failed.values(), ...doubtful.map(({ digest }) => digest)];
  }

  forgetFailures(): void {
    this.failed.clear();
    this.doubts.clear();
  }

  /**
   * Until when to look for what lost writes did, in ms since 1970; null where nothing is in doubt.
   */
  doubtfulUntil(now: number): number | null {
    const open = [...this.doubts.values()].filter(({ until }) => until > now);
    return open.length === 0 ? null : Math.max(...open.map(({ until }) => until));
  }

  /**
   * What was looked for long enough: digests of what is given up. A create is never sent again, for
   * it would make a second listener; what can be repeated without harm is, once, unless it was slow.
   */
  closeDoubts(now: number): ReadonlySet<string> {
    const givenUp = new Set<string>();
    for (const [key, each] of this.doubts) {
      if (each.until > now || this.failed.has(key)) continue;
      const again = !each.creates && each.tries < MOST_TRIES && now - each.since < RETRY_WITHIN_MS;
      if (again) continue;
      this.doubts.delete(key);
      this.failed.set(key, each.digest);
      givenUp.add(each.digest);
    }
    return givenUp;
  }

  /** Whether a plan holds what was written already: the reading that it is made on is too old. */
  isStale(snapshot: Snapshot, plan: readonly Operation[]): boolean {
    return lastingKeys(this.known, snapshot, plan).some((key) => this.written.has(key));
  }

  /**
   * What Graph said it did and no reading shows, though they cannot lag any more: it was not done,
   * and is not tried again by itself. Gives the operations.
   */
  async giveUpUnseen(
    snapshot: Snapshot,
    plan: readonly Operation[],
  ): Promise<readonly Operation[]> {
    const keys = lastingKeys(this.known, snapshot, plan);
    const unseen = plan.filter((_, place) => this.written.has(keys[place] ?? ""));
    for (const [place, operation] of plan.entries()) {
      const key = keys[place];
      if (key === undefined || !this.written.delete(key)) continue;
      this.done.delete(key);
      this.failed.set(key, await operationDigest(operation));
    }
    return unseen;
  }

  /** Whatever was planned at first and a reading shows as not left is done. */
  look(snapshot: Snapshot, rest: readonly Operation[]): void {
    const left = new Set(lastingKeys(this.known, snapshot, rest));
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
        const { since = sentAt, tries = 0 } = this.doubts.get(key) ?? {};
        const digest = await operationDigest(operation);
        const creates = operation.kind === "create";
        this.doubts.set(key, {
          digest,
          creates,
          since,
          until: Date.now() + lagMs,
          tries: tries + 1,
        });
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
      doubts: [...this.doubts].map(([key, each]) => [placeOf(key), each]),
    };
  }

  private finish(key: string): void {
    if (this.places.has(key)) this.done.add(key);
    this.failed.delete(key);
    this.doubts.delete(key);
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
