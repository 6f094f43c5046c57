import { expect, test, vi } from "vitest";
import { NOTHING_PRESERVED } from "@/lib/domain/listener";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { SaveResult } from "./report";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { applyOperations } from "@/lib/domain/plan/simulate";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";
import { fail, ok } from "@/lib/domain/result";
import type { Locks, RunStore, TenantClient } from "./ports";
import type { KeptProgress, RunRecord } from "./record";
import type { Proposal } from "./run";
import { Runner } from "./runner";

const none = { defaultRegions: [], include: [], exclude: [] };
const snapshot: Snapshot = {
  ...{ readAt: "", unreadable: [], total: 1 },
  listeners: [
    {
      ...{ id: "l", displayName: "L", priority: 500, flowId: null, allApplications: false },
      ...{ appIds: ["a"], sms: none, voice: none },
      ...{ preserved: NOTHING_PRESERVED, fingerprint: "1" },
    },
  ],
};
const settings = { ...DEFAULT_SETTINGS, sms: { include: [254], exclude: [] } };
const targets = [{ kind: "application", appId: "a", name: "A", settings }] as const;
const plan = makePlan(snapshot, targets);
const operations = plan.ok ? plan.value : [];
const proposal: Proposal = {
  ...{ heading: "Open Kenya", targets, operations },
  ...{ snapshot, order: "createFirst", reason: "Ticket 7" },
};
const finished = applyOperations(snapshot, operations);
const complete: SaveResult = {
  kind: "report",
  report: {
    ...{
      state: "complete",
      retryAfterSeconds: 0,
      confirmed: true,
      snapshot: finished,
      overlaps: [],
    },
    operations: operations.map((operation) => ({ operation, outcome: "done" })),
  },
};

/** One browser: a storage and a lock that its tabs share. */
class Browser {
  run: { record: RunRecord; progress: KeptProgress } | null = null;
  files: RestoreFile[] = [];
  private held: Promise<void> | null = null;

  readonly store: RunStore = {
    load: () => Promise.resolve(this.run),
    begin: (record, progress) => Promise.resolve(void (this.run = { record, progress })),
    keep: (progress) => {
      if (this.run !== null) this.run = { ...this.run, progress };
      return Promise.resolve();
    },
    clear: () => Promise.resolve(void (this.run = null)),
    restores: () => Promise.resolve([]),
    addRestore: (file) => Promise.resolve(String(this.files.push(file) - 1)),
    restore: (id) => Promise.resolve(this.files[Number(id)] ?? null),
    completeRestore: (id) => Promise.resolve(this.files[Number(id)] ?? null),
    removeRestore: (id) => Promise.resolve(void this.files.splice(Number(id), 1)),
  };

  readonly locks: Locks = {
    hold: async (work) => {
      if (this.held !== null) return false;
      this.held = work().finally(() => (this.held = null));
      await this.held;
      return true;
    },
    isHeld: () => Promise.resolve(this.held !== null),
    free: () => this.held ?? Promise.resolve(),
  };

  tab(
    save: () => Promise<SaveResult>,
    token: TenantClient["token"] = () => Promise.resolve(ok("token")),
  ) {
    const { store, locks } = this;
    /** For each token, whether it had to be a fresh one. */
    const asked: boolean[] = [];
    const runner = new Runner(
      { tenantId: "t", lagMs: 40_000, store, locks },
      {
        save,
        token: (fresh = false) => {
          asked.push(fresh);
          return token(fresh);
        },
        read: () => Promise.resolve(ok(snapshot)),
        update: () => undefined,
      },
    );
    return { runner, asked, run: () => runner.state.getState().run };
  }
}

test("one tab runs; another says so, and has nothing to show when it is through", async () => {
  const browser = new Browser();
  let answer: (result: SaveResult) => void = () => undefined;
  const asked = new Promise<SaveResult>((resolve) => (answer = resolve));
  const first = browser.tab(() => asked);
  const running = first.runner.start(proposal);
  await settle();
  const second = browser.tab(() => Promise.reject(new Error("must not write")));
  const found = second.runner.find();
  await settle();
  expect(second.run()).toMatchObject({ heading: "Open Kenya", state: { kind: "elsewhere" } });
  await second.runner.goOn();
  expect(second.run()?.state.kind).toBe("elsewhere");

  answer(complete);
  await Promise.all([running, found]);
  expect(first.run()).toMatchObject({ state: { kind: "complete" }, progress: { done: 1 } });
  expect(second.run()).toBeNull();
  expect(browser.run).toBeNull();
});

test("a tab that comes second while the first still stores its run says so as well", async () => {
  const browser = new Browser();
  let stored: () => void = () => undefined;
  const storing = new Promise<void>((resolve) => (stored = resolve));
  const { begin } = browser.store;
  vi.spyOn(browser.store, "begin").mockImplementation((...run) =>
    storing.then(() => begin(...run)),
  );
  let answer: (result: SaveResult) => void = () => undefined;
  const asked = new Promise<SaveResult>((resolve) => (answer = resolve));
  const first = browser.tab(() => asked);
  const second = browser.tab(() => Promise.reject(new Error("must not write")));
  const running = first.runner.start(proposal);
  const waiting = second.runner.start(proposal);
  await settle();
  expect(second.run()).toBeNull();
  stored();
  await vi.waitFor(() => expect(second.run()?.state.kind).toBe("elsewhere"));
  answer(complete);
  await Promise.all([running, waiting]);
  expect(second.run()).toBeNull();
});

test("a run that wrote nothing leaves nothing to take up, and nothing to give back", async () => {
  const browser = new Browser();
  const error = { code: "forbidden", message: "" } as const;
  const { runner, run } = browser.tab(() => Promise.resolve({ kind: "error", error }));
  await runner.start(proposal);
  expect(run()?.state.kind).toBe("failed");
  expect(browser.run).toBeNull();
  expect(browser.files).toEqual([]);
});

test("a token that is no longer taken is renewed once, and the run goes on", async () => {
  const browser = new Browser();
  const error = { code: "unauthenticated", message: "" } as const;
  const answers: SaveResult[] = [{ kind: "error", error }, complete];
  const { runner, run, asked } = browser.tab(() => Promise.resolve(answers.shift() ?? complete));
  await runner.start(proposal);
  expect(run()?.state.kind).toBe("complete");
  expect(asked).toEqual([false, true]);
});

test("a run that the end of the session stopped is kept, though it wrote nothing, and resumes", async () => {
  const browser = new Browser();
  const ended = { code: "signed-out", message: "" } as const;
  const { runner, run } = browser.tab(
    () => Promise.reject(new Error("must not write")),
    () => Promise.resolve(fail(ended)),
  );
  await runner.start(proposal);
  expect(run()?.state).toMatchObject({ kind: "failed", error: ended });
  const later = browser.tab(() => Promise.resolve(complete));
  await later.runner.find();
  expect(later.run()?.state.kind).toBe("interrupted");
  await later.runner.goOn();
  expect(later.run()?.state.kind).toBe("complete");
});

test("dismissing forgets the run and keeps its restore file", async () => {
  const browser = new Browser();
  const { runner, run } = browser.tab(() => Promise.resolve(complete));
  await runner.start(proposal);
  expect(run()).toMatchObject({ reason: "Ticket 7", restore: { heading: "Open Kenya" } });
  runner.dismiss();
  expect(run()).toBeNull();
  expect(browser.files).toHaveLength(1);
});

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
