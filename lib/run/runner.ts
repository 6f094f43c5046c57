import { createStore } from "zustand/vanilla";
import type { Hands } from "./hands";
import { drive } from "./drive";
import { lookAfterCall, lookAgain } from "./lookAgain";
import type { Proposal } from "./proposal";
import type { DialgateError } from "@/lib/domain/errors";
import type { OperationReport } from "./report";
import { decodeTargets } from "@/lib/domain/documents/sentTargets";
import type { Snapshot } from "@/lib/domain/snapshot";
import { begun, latest, newRun, takenUp, UNKEPT, type Current } from "./current";
import type { Locks } from "./locks";
import type { RunRecord } from "./record";
import { runOf } from "./runOf";
import type { RunStore } from "./store";
import type { BulkState, Run, RunControls } from "./run";

/** What of the browser a runner uses. */
export interface RunnerPlace {
  readonly tenantId: string;
  readonly store: RunStore;
  readonly locks: Locks;
}

/** How a runner reaches the tenant, as whoever is signed in. */
export type Reach = Omit<Hands, "show" | "wait">;

const UNSTORED: DialgateError = {
  code: "no-plan",
  message:
    "This browser could not store what it takes to undo the run (its storage is full or forbidden), so the run was not started.",
};

/** The one bulk run of a tenant in this browser. Lives outside of what is rendered. */
export class Runner implements Omit<RunControls, "run"> {
  readonly state = createStore<{ run: Run | null }>()(() => ({ run: null }));
  private current: Current | null = null;
  private active = false;
  private pausing = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly place: RunnerPlace,
    private reach: Reach,
  ) {}

  /** From now on as this admin. */
  readonly use = (reach: Reach): void => {
    this.reach = reach;
  };

  /** Finds what an earlier page has left, and waits for a tab that is at it. */
  readonly find = async (): Promise<void> => {
    const { store, locks } = this.place;
    for (;;) {
      const found = await store.load().catch(() => null);
      if (this.active || this.current !== null) return;
      if (found === null) return this.state.setState({ run: null });
      const current = await takenUp(store, found);
      if (!(await locks.isHeld())) {
        this.current = current;
        return this.show({ kind: "interrupted" });
      }
      this.show({ kind: "elsewhere" }, current);
      await locks.free();
    }
  };

  readonly start = async (proposal: Proposal, heading: string): Promise<void> => {
    if (this.active) return;
    await this.exclusively(async () => {
      const { tenantId, store } = this.place;
      const other = await store.load().catch(() => null);
      if (other !== null && this.current === null) {
        // Another tab has begun one and not ended it: that one first.
        this.current = await takenUp(store, other);
        return this.show({ kind: "interrupted" });
      }
      const run = newRun(proposal, heading, tenantId);
      const untried = run.operations.map((operation): OperationReport => ({
        operation,
        outcome: "not-tried",
      }));
      const current = await this.remember(run.current);
      if (current === null) {
        return this.show({ kind: "failed", operations: untried, error: UNSTORED });
      }
      this.show({ kind: "running", operations: untried, waitUntil: null });
      await this.run(current, proposal);
    });
  };

  readonly pause = (): void => {
    if (!this.active) return;
    this.pausing = true;
    this.wake();
    const run = this.state.getState().run;
    if (run !== null) this.state.setState({ run: { ...run, pausing: true } });
  };

  readonly resume = (): void => void this.goOn();

  readonly retry = (): void => {
    if (this.active) return;
    this.current?.ledger.forgetFailures();
    void this.goOn();
  };

  readonly dismiss = (): void => {
    if (this.active) return;
    const kind = this.state.getState().run?.state.kind;
    this.current = null;
    this.state.setState({ run: null });
    if (kind !== "elsewhere") void this.place.store.clear().catch(() => undefined);
  };

  /** Takes the run up from what Graph shows now. */
  readonly goOn = async (): Promise<void> => {
    if (this.active || this.current === null) return;
    await this.exclusively(async () => {
      const latest = await this.latest();
      if (latest === null) {
        // Another tab has ended it, or put it away.
        this.current = null;
        return this.state.setState({ run: null });
      }
      const current = await this.remember(latest);
      if (current === null) {
        return this.show({ kind: "failed", operations: [], error: UNSTORED });
      }
      this.show({ kind: "running", operations: [], waitUntil: null });
      const { order, reason } = current.record;
      const wanted = { targets: decodeTargets(current.record.targets), order, reason };
      // The call that had not answered when the page was closed may still be writing.
      const snapshot =
        current.calling === null
          ? await lookAgain([], this.hands())
          : await lookAfterCall(current.calling, wanted, [], this.hands());
      if (snapshot === null) return this.show({ kind: "lost", operations: [] });
      await this.run(current, { ...wanted, snapshot });
    });
  };

  /** The run that is shown, as far as another tab may have brought it meanwhile; null: it is gone. */
  private async latest(): Promise<Current | null> {
    return this.current === null ? null : latest(this.place.store, this.current);
  }

  /** Keeps what a later page needs, and the way back, before anything is written; null: it cannot. */
  private async remember(current: Current): Promise<Current | null> {
    this.current = current;
    const kept = await begun(this.place.store, current);
    if (kept !== null) this.current = kept;
    return kept;
  }

  private async exclusively(work: () => Promise<void>): Promise<void> {
    this.active = true;
    this.pausing = false;
    try {
      const held = await this.place.locks.hold(work);
      if (held) return;
    } catch (defect) {
      // Whatever it was, the run is not under way any more, and what it did is not known.
      this.show({ kind: "lost", operations: [] });
      throw defect;
    } finally {
      this.active = false;
    }
    this.current = null;
    await this.find();
  }

  private async run(current: Current, proposal: Proposal): Promise<void> {
    const { ledger } = current;
    let last: Snapshot | null = null;
    const end = await drive(
      proposal,
      {
        ...this.hands(),
        update: (snapshot) => {
          last = snapshot;
          this.reach.update(snapshot);
        },
      },
      {
        ledger,
        pausing: () => this.pausing,
        base: current.base,
        keep: async (base, calling) => {
          if (this.current !== null) this.current = { ...this.current, base, calling };
          // Without storage a closed page forgets how far it was; Graph still tells.
          const progress = { ledger: ledger.entries(), base, calling };
          await this.place.store.keep(progress).catch(() => undefined);
        },
      },
    );
    await this.ended(current.record, end, last).catch(() => undefined);
    this.show(end);
  }

  /** What must outlive the run, and what need not. */
  private async ended(
    { restoreId }: RunRecord,
    { kind }: BulkState,
    last: Snapshot | null,
  ): Promise<void> {
    const { store } = this.place;
    const done = this.current?.ledger.progress.done;
    const nothing = kind === "refused" || kind === "conflict" || kind === "failed";
    if (nothing && done === 0 && this.current?.calling === null) {
      if (this.current !== null) {
        this.current = { ...this.current, record: { ...this.current.record, restoreId: UNKEPT } };
      }
      await store.clear();
      await store.removeRestore(restoreId);
    }
    if (kind !== "complete") return;
    await store.clear();
    if (last === null) return;
    const restore = await store.completeRestore(restoreId, fingerprints(last));
    if (this.current !== null) this.current = { ...this.current, restore };
  }

  /** By name, since who is signed in may change meanwhile. */
  private hands(): Hands {
    return {
      token: (fresh) => this.reach.token(fresh),
      save: (input) => this.reach.save(input),
      read: () => this.reach.read(),
      update: (snapshot) => this.reach.update(snapshot),
      show: (state) => this.show(state),
      wait: (ms) => this.wait(ms),
    };
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private show(state: BulkState, current = this.current): void {
    if (current === null) return;
    const pausing = this.pausing && state.kind === "running";
    const before = this.state.getState().run;
    this.state.setState({ run: runOf(current, state, pausing, before) });
  }
}

function fingerprints({ listeners }: Snapshot): Record<string, string> {
  return Object.fromEntries(listeners.map(({ id, fingerprint }) => [id, fingerprint]));
}
