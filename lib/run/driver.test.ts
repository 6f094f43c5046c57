import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { OperationReport, SaveReport, SaveResult } from "./report";
import { planDigest } from "@/lib/domain/documents/digest";
import { applyOperations } from "@/lib/domain/plan/simulate";
import type { Listener } from "@/lib/domain/listener";
import { NOTHING_PRESERVED } from "@/lib/domain/listener";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";
import { fail, ok } from "@/lib/domain/result";
import { Conflicts } from "./conflicts";
import type { Wanted } from "./planned";
import { drive } from "./driver";
import { firstPlanOf, Ledger } from "./ledger";
import type { SavePorts } from "./ports";
import type { RunState } from "./run";

const none = { defaultRegions: [], include: [], exclude: [] };
const shared: Listener = {
  ...{ id: "l", displayName: "L", priority: 500, flowId: null, allApplications: false },
  ...{ appIds: ["a", "b"], sms: none, voice: none, preserved: NOTHING_PRESERVED, fingerprint: "1" },
};
const snapshot: Snapshot = { readAt: "", listeners: [shared], unreadable: [], total: 1 };
const settings = { ...DEFAULT_SETTINGS, sms: { include: [254], exclude: [] } };
const wanted: Wanted = {
  targets: [{ kind: "application", appId: "a", name: "A", settings }],
  ...{ order: "createFirst", reason: "" },
};
const plan = makePlan(snapshot, wanted.targets);
const operations = plan.ok ? plan.value : [];
const halfway = applyOperations(snapshot, operations.slice(0, 1));
const finished = applyOperations(snapshot, operations);

const reports = (...outcomes: OperationReport["outcome"][]): OperationReport[] =>
  operations.flatMap((operation, index) => {
    const outcome = outcomes[index];
    return outcome === undefined ? [] : [{ operation, outcome }];
  });
const report = (more: Partial<SaveReport>): SaveResult => ({
  kind: "report",
  report: {
    ...{ state: "complete", retryAfterSeconds: 0, operations: [], overlaps: [], confirmed: true },
    ...{ snapshot: finished, ...more },
  },
});

/** Time passes only while the driver waits. */
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

/** Drives with these answers of the action, one a call; "lost" breaks the connection. */
async function driven(
  answers: (SaveResult | "lost")[],
  read: SavePorts["read"] = () => Promise.resolve(ok(finished)),
) {
  const shown: RunState[] = [];
  const waits: number[] = [];
  const updates: Snapshot[] = [];
  const inputs: unknown[] = [];
  const ports: SavePorts = {
    token: () => Promise.resolve(ok("token")),
    read,
    update: (snapshot) => updates.push(snapshot),
    show: (state) => shown.push(state),
    wait: (ms) => {
      waits.push(ms);
      vi.setSystemTime(Date.now() + ms);
      return Promise.resolve();
    },
    save: (token, input) => {
      inputs.push({ token, input });
      const answer = answers.shift();
      if (answer === undefined) throw new Error("called once too often");
      return answer === "lost" ? Promise.reject(new Error("reset")) : Promise.resolve(answer);
    },
  };
  const end = await drive(wanted, snapshot, ports, {
    ledger: new Ledger(firstPlanOf(snapshot, operations)),
    base: { snapshot, plan: operations },
    pausing: () => false,
    ...{ lagMs: 40_000, overlaps: [], conflicts: new Conflicts() },
    keep: () => Promise.resolve(),
  });
  return { end, shown, waits, inputs, updates };
}
const outcomes = (state: RunState) =>
  "operations" in state ? state.operations.map(({ outcome }) => outcome) : [];

describe("drive", () => {
  test("is complete when the action is", async () => {
    const { end, inputs, updates } = await driven([
      report({ operations: reports("done", "done") }),
    ]);
    expect(updates).toEqual([finished]);
    expect(end.kind).toBe("complete");
    expect(inputs).toMatchObject([
      { token: "token", input: { seen: { l: "1" }, order: "createFirst" } },
    ]);
  });

  test("waits as told, goes on from what Graph shows, and adds up what was done", async () => {
    const paused = report({
      ...{ state: "paused", retryAfterSeconds: 7, snapshot: halfway },
      operations: reports("done", "not-tried"),
    });
    const rest = report({ operations: reports("done", "done").slice(1) });
    const { end, waits, inputs, shown } = await driven([paused, rest]);
    expect(end.kind).toBe("complete");
    expect(outcomes(end)).toEqual(["done", "done"]);
    expect(waits).toEqual([7000]);
    const left = makePlan(halfway, wanted.targets);
    const reviewed = await planDigest(left.ok ? left.value : []);
    expect(left).toMatchObject({ value: [{ kind: "remove-application" }] });
    expect(inputs[1]).toMatchObject({ input: { reviewed } });
    expect(shown.some((state) => state.kind === "running" && state.waitUntil !== null)).toBe(true);
  });

  test("waits when Graph cannot even be read for the throttle", async () => {
    const error = { code: "throttled", message: "", retryAfterSeconds: 3 } as const;
    const complete = report({ operations: reports("done", "done") });
    const { end, waits } = await driven([{ kind: "error", error }, complete]);
    expect([end.kind, waits]).toEqual(["complete", [3000]]);
  });

  test("keeps what was done when a later call finds a conflict", async () => {
    const paused = report({
      ...{ state: "paused", snapshot: halfway },
      operations: reports("done", "not-tried"),
    });
    const conflict: SaveResult = { kind: "conflict", snapshot: halfway, listenerIds: ["l"] };
    const { end } = await driven([paused, conflict]);
    expect(end.kind).toBe("conflict");
    expect(outcomes(end)).toEqual(["done", "not-tried"]);
  });

  test("finds out from Graph what was written when the answer is lost, and writes the rest", async () => {
    const all = await driven(["lost"]);
    expect(all.end.kind).toBe("complete");
    const rest = report({ operations: reports("done", "done").slice(1) });
    const half = await driven(["lost", rest], () => Promise.resolve(ok(halfway)));
    expect(half.end.kind).toBe("complete");
    expect(half.inputs).toHaveLength(2);
    const error = { code: "network", message: "" } as const;
    const blind = await driven(["lost"], () => Promise.resolve(fail(error)));
    expect(blind.end.kind).toBe("lost");
    expect(outcomes(blind.end)).toEqual(["unsure", "unsure"]);
  });

  test("tells a rest that no plan can reach as refused, not as nothing left", async () => {
    const unreadable = {
      ...{ id: "u", displayName: null, allApplications: false, appIds: ["a"], reason: "" },
    };
    const now = { ...halfway, unreadable: [unreadable] };
    const paused = report({
      ...{ state: "paused", snapshot: now },
      operations: reports("done", "not-tried"),
    });
    const { end } = await driven([paused]);
    expect(end).toMatchObject({ kind: "refused", refusal: { code: "unreadable-listener" } });
  });

  test("does not call complete what Graph accepted and does not show", async () => {
    const accepted = report({
      ...{ confirmed: false, snapshot, retryAfterSeconds: 1 },
      operations: reports("done", "done"),
    });
    const { end, inputs } = await driven([accepted], () => Promise.resolve(ok(snapshot)));
    expect(end.kind).toBe("unconfirmed");
    expect(outcomes(end)).toEqual(["unsure", "unsure"]);
    expect(inputs).toHaveLength(1);
  });

  test("gives up when Graph keeps asking to wait", async () => {
    const error = { code: "throttled", message: "", retryAfterSeconds: 1 } as const;
    const { end } = await driven(
      Array.from({ length: 30 }, () => ({ kind: "error", error }) as const),
    );
    expect(end.kind).toBe("failed");
    expect(outcomes(end)).toEqual(["not-tried", "not-tried"]);
  });
});
