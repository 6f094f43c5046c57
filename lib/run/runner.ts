import { createStore } from "zustand/vanilla";
import { t } from "@/lib/i18n/t";
import type { DialgateError } from "@/lib/domain/errors";
import { decodeTargets } from "@/lib/domain/documents/sentTargets";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Planned, Wanted } from "./planned";
import { drive } from "./driver";
import { keepRun, latestOf, putAway, restoreOf } from "./keeping";
import { asUnread, lookAfterCall, lookAgain } from "./look";
import type { Locks, RunStore, SavePorts, TenantClient } from "./ports";
import { newRun, progressOf, runOf, takenUp, type Current } from "./record";
import { untried } from "./reports";
import type { Run, RunControls, RunState } from "./run";

/** What of the place that it runs in a runner uses. */
export interface RunnerPlace {
  readonly tenantId: string;
  readonly store: RunStore;
  readonly locks: Locks;
  /** How long Graph may take to show what it did, in ms. */
  readonly lagMs: number;
}

/** How often is looked for a run that another tab is about to store. */
const STORING_MS = 250;

function notStored(): DialgateError {
  return {
    code: "not-stored",
    message: t`This browser could not store the restore file of the run (its storage is full or blocked), so the run was not started.`,
  };
}

/** The one run of a tenant in this browser. Lives outside of what is rendered. */
export class Runner implements Omit<RunControls, "run"> {
  readonly state = createStore<{ run: Run | null }>()(() => ({ run: null }));
  private current: Current | null = null;
  private active = false;
  private pausing = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly place: RunnerPlace,
    private client: TenantClient,
  ) {}

  /** From now on as this admin. */
  readonly use = (client: TenantClient): void => {
    this.client = client;
  };

  /** Finds what an earlier page has left, and waits for a tab that is writing. */
  readonly find = async (): Promise<void> => {
    const { store, locks } = this.place;
    for (;;) {
      const kept = await store.load().catch(() => null);
      if (this.active || this.current !== null) return;
      if (kept === null) {
        if (!(await locks.isHeld())) return this.state.setState({ run: null });
        // Another tab has begun one and is still storing it.
        await this.wait(STORING_MS);
        continue;
      }
      const current = takenUp(kept, await restoreOf(store, kept));
      if (!(await locks.isHeld())) {
        this.current = current;
        return this.show({ kind: "interrupted" });
      }
      this.show({ kind: "elsewhere" }, current);
      await locks.free();
    }
  };

  readonly start: RunControls["start"] = async (proposal) => {
    if (this.active) return;
    await this.exclusively(async () => {
      const { tenantId, store } = this.place;
      const other = await store.load().catch(() => null);
      if (other !== null && this.current === null) {
        // Another tab has begun one and not ended it: that one first.
        this.current = takenUp(other, await restoreOf(store, other));
        return this.show({ kind: "interrupted" });
      }
      const operations = untried(proposal.operations);
      const current = await this.remember(newRun(proposal, tenantId));
      if (current === null) return this.show({ kind: "failed", operations, error: notStored() });
      this.show({ kind: "running", operations, waitUntil: null });
      const base = { snapshot: proposal.snapshot, plan: proposal.operations };
      await this.run(current, proposal, proposal.snapshot, base);
    });
  };

  readonly pause = (): void => {
    if (!this.active) return;
    this.pausing = true;
    this.wake();
    const { run } = this.state.getState();
    if (run !== null) this.state.setState({ run: { ...run, pausing: true } });
  };

  readonly resume = (): void => {
    if (this.active) this.wake();
    else void this.goOn();
  };

  readonly retry: RunControls["retry"] = ({ unkept } = { unkept: false }) => {
    if (this.active || this.current === null) return;
    this.current = { ...this.current, unkept };
    this.current.ledger.forgetFailures();
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
      const latest = await latestOf(this.place.store, this.current);
      if (latest === null) {
        // Another tab has ended it, or put it away.
        this.current = null;
        return this.state.setState({ run: null });
      }
      const current = await this.remember(latest);
      if (current === null) {
        return this.show({ kind: "failed", operations: [], error: notStored() });
      }
      this.show({ kind: "running", operations: [], waitUntil: null });
      const { order, reason, targets } = current.record;
      const wanted = { targets: decodeTargets(targets), order, reason };
      const restOn = (on: Snapshot) => planOn(on, wanted);
      // The call that had not answered when the page was closed may still be writing.
      const now =
        current.call === null
          ? await lookAgain([], this.ports())
          : await lookAfterCall(current.call, restOn, [], this.ports());
      if (!now.ok) return this.show(asUnread(now.error, []));
      const base = { snapshot: current.base, plan: restOn(current.base) ?? [] };
      await this.run(current, wanted, now.value, base);
    });
  };

  /** Kept before anything is written, or null: see `keepRun`. */
  private async remember(current: Current): Promise<Current | null> {
    this.current = current;
    const kept = await keepRun(this.place.store, current);
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

  private async run(current: Current, wanted: Wanted, from: Snapshot, base: Planned) {
    let last: Snapshot | null = null;
    const update = (snapshot: Snapshot) => {
      last = snapshot;
      this.client.update(snapshot);
    };
    const end = await drive(
      wanted,
      from,
      { ...this.ports(), update },
      {
        ...{ ledger: current.ledger, base, pausing: () => this.pausing },
        ...{ lagMs: this.place.lagMs, overlaps: current.overlaps },
        conflicts: current.conflicts,
        keep: async (settled, call) => {
          const now = { ...(this.current ?? current), base: settled, call };
          this.current = now;
          // Without storage a closed page forgets how far it was; Graph still tells.
          await this.place.store.keep(progressOf(now)).catch(() => undefined);
        },
      },
    );
    if (this.current !== null) {
      this.current = await putAway(this.place.store, this.current, end, last);
    }
    this.show(end);
  }

  /** By name, since who is signed in may change meanwhile. */
  private ports(): SavePorts {
    return {
      token: (fresh) => this.client.token(fresh),
      save: (token, input) => this.client.save(token, input),
      read: () => this.client.read(),
      update: (snapshot) => this.client.update(snapshot),
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

  private show(state: RunState, current = this.current): void {
    if (current === null) return;
    const pausing = this.pausing && state.kind === "running";
    const before = this.state.getState().run;
    this.state.setState({ run: runOf(current, state, pausing, before) });
  }
}

function planOn(snapshot: Snapshot, { targets, order }: Wanted): readonly Operation[] | null {
  const plan = makePlan(snapshot, targets, { order });
  return plan.ok ? plan.value : null;
}
