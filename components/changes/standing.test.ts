import { describe, expect, test } from "vitest";
import { NOTHING_PRESERVED, type Listener } from "@/lib/domain/listener";
import type { Operation } from "@/lib/domain/plan/operation";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings";
import type { OperationReport, Outcome } from "@/lib/run/report";
import type { Run, RunProgress, RunState } from "@/lib/run/run";
import { tenthsDone, writtenText } from "./runText";
import { announcementOf, standingOf } from "./standing";

const restore: Run["restore"] = {
  ...{ format: "dialgate-restore", version: 1, tenantId: "t", at: "", heading: "", reason: "" },
  ...{ listeners: [], applications: [], memberships: [], existing: [], after: null },
};

function run(state: RunState, progress: Partial<RunProgress> = {}, more: Partial<Run> = {}): Run {
  return {
    ...{ heading: "Open Kenya", startedAt: "", reason: "", order: "createFirst", pausing: false },
    ...{
      targets: [],
      restore,
      state,
      unsettled: false,
      progress: { done: 0, failed: 0, total: 3, ...progress },
    },
    ...more,
  };
}

const operation: Operation = {
  ...{ kind: "update", listenerId: "l", before: DEFAULT_SETTINGS, settings: DEFAULT_SETTINGS },
  preserved: { listener: {}, conditions: {}, handler: {}, sms: {}, voice: {} },
};
const create: Operation = {
  ...{ kind: "create", ref: "new-1", displayName: "D", priority: 500, flowId: null, appIds: [] },
  ...{ settings: DEFAULT_SETTINGS, preserved: operation.preserved },
};
const operations = (...outcomes: Outcome[]): OperationReport[] =>
  outcomes.map((outcome) => ({ operation, outcome }));
const acts = (each: Run) => standingOf(each).actions.map(({ act }) => act);

describe("standingOf", () => {
  test.each<[string, Run, string, string[]]>([
    ["under way", run({ kind: "running", operations: [], waitUntil: null }), "Saving", ["pause"]],
    [
      "paused after a write",
      run({ kind: "paused", operations: [] }, { done: 1 }),
      "Paused",
      ["resume", "undo", "download", "dismiss"],
    ],
    [
      "cut short before a write",
      run({ kind: "interrupted" }),
      "Interrupted",
      ["resume", "dismiss"],
    ],
    [
      "all accepted, and the page was closed",
      run({ kind: "interrupted" }, { done: 3 }),
      "Saved, not yet visible",
      ["resume", "download", "dismiss"],
    ],
    ["in another tab", run({ kind: "elsewhere" }), "Another tab is saving this", []],
    [
      "complete",
      run({ kind: "complete", operations: [] }, { done: 3 }),
      "Saved, and read back from Graph",
      ["undo", "download", "dismiss"],
    ],
    [
      "a create that may still come",
      run({ kind: "stopped", operations: [{ operation: create, outcome: "unsure" }] }),
      "Not everything was saved",
      ["resume", "retry", "undo", "download", "dismiss"],
    ],
    [
      "looking for what a lost write did",
      run({ kind: "running", operations: [], waitUntil: 1, doubtful: true }),
      "Checking what Graph did",
      ["pause", "download"],
    ],
    [
      "somebody else wrote at the same time",
      run({ kind: "overlapped", operations: [], overlaps: [] }, { done: 3 }),
      "Saved, but somebody else changed it at the same time",
      ["review-again", "undo", "download", "dismiss"],
    ],
    [
      "the session ended",
      run({ kind: "failed", operations: [], error: { code: "signed-out", message: "" } }),
      "Stopped: your session has ended",
      ["sign-in", "dismiss"],
    ],
    [
      "Dialgate was updated",
      run({ kind: "failed", operations: [], error: { code: "outdated", message: "" } }),
      "Not everything was saved",
      ["reload", "dismiss"],
    ],
    [
      "somebody else changed what a write was for",
      run(
        {
          kind: "stopped",
          operations: [{ operation, outcome: "failed", error: { code: "conflict", message: "" } }],
        },
        { done: 1 },
      ),
      "Not everything was saved",
      ["review-again", "undo", "download", "dismiss"],
    ],
    [
      "a create took effect twice",
      run(
        {
          ...{ kind: "conflict", operations: [], snapshot: nothing(), listenerIds: ["m"] },
          twins: [twin()],
        },
        { done: 1 },
      ),
      "Graph created a listener twice",
      ["remove-twin", "review-again", "undo", "download", "dismiss"],
    ],
    [
      "refused after a write",
      run({ kind: "refused", refusal: { code: "listener-gone", listenerId: "l" } }, { done: 1 }),
      "The rest of the change is not possible",
      ["review-again", "undo", "download", "dismiss"],
    ],
    [
      "refused before any write",
      run({ kind: "refused", refusal: { code: "listener-gone", listenerId: "l" } }),
      "This change is not possible",
      ["review-again", "dismiss"],
    ],
    [
      "not stored",
      run({ kind: "failed", operations: [], error: { code: "not-stored", message: "Full." } }),
      "The save was not started",
      ["retry", "download", "start-unkept", "dismiss"],
    ],
  ])("%s", (_name, each, title, expected) => {
    expect(standingOf(each).title).toBe(title);
    if (each.state.kind === "running") expect(acts(each)[0]).toBe(expected[0]);
    else expect(acts(each)).toEqual(expected);
  });

  test("keeps the pause in its place while it takes effect", () => {
    const pausing = run(
      { kind: "running", operations: [], waitUntil: null },
      {},
      { pausing: true },
    );
    expect(standingOf(pausing).actions[0]).toMatchObject({ act: "pause", busy: true });
  });
});

describe("writtenText", () => {
  test.each<[Run, string]>([
    [
      run({ kind: "running", operations: [], waitUntil: null }, { done: 1 }),
      "1 of 3 writes done, 2 to come",
    ],
    [
      run({ kind: "paused", operations: [] }, { done: 1, failed: 1 }),
      "1 of 3 writes done, 1 failed, 1 to come",
    ],
    [run({ kind: "complete", operations: [] }, { done: 1, total: 1 }), "1 change saved."],
    [run({ kind: "complete", operations: [] }, { done: 3 }), "All 3 writes were done."],
    [
      run({ kind: "conflict", operations: [], listenerIds: [], snapshot: nothing(), twins: [] }),
      "Nothing was written.",
    ],
    [
      run(
        { kind: "stopped", operations: operations("done", "failed", "not-tried") },
        { done: 1, failed: 1 },
      ),
      "1 of 3 writes was done, 1 failed and was not written, 1 was not tried.",
    ],
    [
      run({ kind: "lost", operations: operations("unsure", "unsure", "unsure") }),
      "0 of 3 writes were done, 3 are not certain.",
    ],
  ])("tells what was and was not written", (each, text) => {
    expect(writtenText(each)).toBe(text);
  });
});

test("what a lost call wrote is not denied", () => {
  const state = { kind: "lost", operations: [] } as const;
  expect(writtenText(run(state, {}, { unsettled: true }))).toBe(
    "It is not known yet what was written.",
  );
  expect(acts(run(state, {}, { unsettled: true }))).toEqual([
    ...["resume", "undo", "download", "dismiss"],
  ]);
});

test("the announcer tells each tenth, and the end in full", () => {
  const half = run({ kind: "running", operations: [], waitUntil: null }, { done: 55, total: 100 });
  expect(tenthsDone(half)).toBe(50);
  expect(announcementOf(half)).toBe("Open Kenya. Saving, 50 %.");
  const end = run({ kind: "complete", operations: [] }, { done: 3 });
  expect(announcementOf(end)).toBe(
    "Open Kenya. Saved, and read back from Graph: All 3 writes were done.",
  );
});

function twin(): Listener {
  const none = { defaultRegions: [], include: [], exclude: [] };
  return {
    ...{ id: "m", displayName: "D", priority: 500, flowId: null, allApplications: false },
    ...{ appIds: ["a"], sms: none, voice: none, preserved: NOTHING_PRESERVED, fingerprint: "1" },
  };
}

function nothing() {
  return { readAt: "", listeners: [], unreadable: [], total: 0 };
}
