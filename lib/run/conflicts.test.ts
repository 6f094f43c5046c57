import { expect, test } from "vitest";
import { NOTHING_PRESERVED, type Listener } from "@/lib/domain/listener";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Settings } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";
import { Conflicts } from "./conflicts";

const none = { defaultRegions: [], include: [], exclude: [] };
const settings: Settings = { sms: none, voice: none };
const listener = (id: string, ...appIds: string[]): Listener => ({
  ...{ id, displayName: id, priority: 500, flowId: null, allApplications: false, appIds },
  ...{ sms: none, voice: none, preserved: NOTHING_PRESERVED, fingerprint: "1" },
});
const reading = (...listeners: Listener[]): Snapshot => ({
  ...{ readAt: "", listeners, unreadable: [], total: listeners.length },
});
const create = (ref: string, ...appIds: string[]): Operation => ({
  ...{ kind: "create", ref, displayName: ref, priority: 500, flowId: null, appIds, settings },
  preserved: NOTHING_PRESERVED,
});
const leave = (listenerId: string, appId: string): Operation => ({
  ...{ kind: "remove-application", listenerId, appId },
});
const update = (listenerId: string): Operation => ({
  ...{ kind: "update", listenerId, before: settings, settings, preserved: NOTHING_PRESERVED },
});

/** a and b leave l and m for a new listener each; n is updated for c. */
const moveA = [create("new a", "a"), leave("l", "a")];
const moveB = [create("new b", "b"), leave("m", "b")];
const plan = [...moveA, ...moveB, update("n")];
const snapshot = reading(listener("l", "a", "x"), listener("m", "b"), listener("n", "c"));

test("stops the whole of what rests on a change, and nothing else", () => {
  const conflicts = new Conflicts();
  expect(conflicts.among({ snapshot, plan }, [])).toEqual(new Set());
  expect(conflicts.add(["l"], { snapshot, plan })).toEqual(new Set(moveA));
  // Somebody took a from l: what is left of the move is no longer what was reviewed.
  const now = reading(listener("l", "x"), listener("m", "b"), listener("n", "c"));
  const rest = [...moveA.slice(0, 1), ...moveB, update("n")];
  expect(conflicts.among({ snapshot: now, plan: rest }, [])).toEqual(new Set(moveA.slice(0, 1)));
});

test("stops what was not reviewed, and what hangs together with it", () => {
  const conflicts = new Conflicts();
  conflicts.add(["elsewhere"], { snapshot, plan });
  const unreviewed = moveB.slice(0, 1);
  expect(conflicts.among({ snapshot, plan }, unreviewed)).toEqual(new Set(moveB));
});

test("a listener for all applications stops everything", () => {
  const conflicts = new Conflicts();
  const all = reading({ ...listener("l"), allApplications: true }, listener("n", "c"));
  expect(conflicts.add(["l"], { snapshot: all, plan: [update("n")] }).size).toBe(1);
});

test("knows the same after it was kept", () => {
  const conflicts = new Conflicts();
  conflicts.add(["l"], { snapshot, plan });
  const kept = new Conflicts(structuredClone(conflicts.entries()));
  expect(kept.listenerIds).toEqual(["l"]);
  expect(kept.among({ snapshot: reading(), plan }, [])).toEqual(new Set(moveA));
});
