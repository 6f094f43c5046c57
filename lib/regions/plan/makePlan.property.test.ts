import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChoices } from "../choice";
import type { Listener } from "../listener";
import { settingsOf } from "../listener";
import type { Settings } from "../settings";
import { DEFAULT_SETTINGS, isDefaultSettings, normaliseSettings, sameSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import { applyingTo, isNamed, topOf } from "./applying";
import { isOwn } from "./listenerName";
import { makePlan } from "./makePlan";
import type { Operation } from "./operation";
import type { Handover } from "./ordering";
import { applyOperation, applyOperations } from "./simulate";
import type { ApplicationTarget, Target } from "./target";
import { APPS, anySettings, anySnapshot } from "./tenants.fixture";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 1000);

const choices = fc.array(
  fc.tuple(
    fc.constantFrom(1, 44, 7, 234, 254),
    fc.constantFrom("opt-in" as const, "exclude" as const, "return-to-default" as const),
  ),
  { maxLength: 4 },
);

const wish = fc.oneof(
  { weight: 6, arbitrary: choices.map((list) => ({ kind: "choices" as const, list })) },
  { weight: 2, arbitrary: fc.constant({ kind: "default" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "unlisted" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "as-is" as const }) },
  { weight: 2, arbitrary: anySettings.map((settings) => ({ kind: "raw" as const, settings })) },
);

interface Case {
  readonly snapshot: Snapshot;
  readonly targets: readonly ApplicationTarget[];
  readonly limit: number;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    snapshot: anySnapshot,
    wishes: fc.dictionary(fc.constantFrom(...APPS), wish, { minKeys: 1 }),
    hints: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
    room: fc.constantFrom(0, 1, 2, 200),
  })
  .map(({ snapshot, wishes, hints, room }) => ({
    snapshot,
    limit: snapshot.total + room,
    targets: Object.entries(wishes).map(([appId, each], index): ApplicationTarget => ({
      kind: "application",
      appId,
      name: appId,
      settings: wanted(snapshot, appId, each),
      ...(hints[index] === undefined || hints[index] > 1
        ? {}
        : { listenerId: `listener-${hints[index]}` }),
    })),
  }));

function wanted(
  snapshot: Snapshot,
  appId: string,
  each: typeof wish extends fc.Arbitrary<infer T> ? T : never,
): Settings | null {
  const current = currentSettings(snapshot, appId);
  switch (each.kind) {
    case "choices":
      return { sms: applyChoices(current.sms, each.list), voice: current.voice };
    case "default":
      return DEFAULT_SETTINGS;
    case "unlisted":
      return null;
    case "as-is":
      return current;
    case "raw":
      return each.settings;
  }
}

function currentSettings(snapshot: Snapshot, appId: string): Settings {
  const top = topOf(applyingTo(snapshot.listeners, appId));
  const [first] = top;
  return first === undefined || top.length > 1
    ? DEFAULT_SETTINGS
    : normaliseSettings(settingsOf(first));
}

/** What decides for an application: settings of all listeners that may be the one chosen. */
function deciding(snapshot: Snapshot, appId: string): Settings[] {
  const top = topOf(applyingTo(snapshot.listeners, appId));
  return top.length === 0 ? [DEFAULT_SETTINGS] : top.map(settingsOf);
}

function has(snapshot: Snapshot, { appId, settings }: ApplicationTarget): boolean {
  const applying = applyingTo(snapshot.listeners, appId);
  if (settings === null) return !applying.some((listener) => isNamed(listener, appId));
  const [first, ...rest] = topOf(applying);
  if (first === undefined) return isDefaultSettings(settings);
  return rest.length === 0 && sameSettings(settingsOf(first), normaliseSettings(settings));
}

function prefixes(snapshot: Snapshot, operations: readonly Operation[]): Snapshot[] {
  const states = [snapshot];
  for (const operation of operations) {
    states.push(applyOperation(states[states.length - 1] ?? snapshot, operation));
  }
  return states;
}

/** Runs a property on every plan that is not refused; for limits, on those refused as well. */
function forPlans(
  check: (plan: { operations: readonly Operation[]; after: Snapshot } & Case) => void,
  handover: Handover = "overlap",
): void {
  fc.assert(
    fc.property(cases, ({ snapshot, targets, limit }) => {
      const plan = makePlan(snapshot, targets, { limit, handover });
      if (!plan.ok) return;
      const after = applyOperations(snapshot, plan.value);
      check({ snapshot, targets, limit, operations: plan.value, after });
    }),
    { numRuns: RUNS },
  );
}

const untouched = (targets: readonly Target[]) =>
  [...APPS, "gone"].filter(
    (appId) => !targets.some((target) => target.kind === "application" && target.appId === appId),
  );

const kept = ({ id, displayName, priority, flowId, allApplications, preserved }: Listener) => ({
  id,
  displayName,
  priority,
  flowId,
  allApplications,
  preserved,
});

describe.each(["overlap", "gap"] as const)("a plan (%s)", (handover) => {
  test("1: gives every target what is wanted, and no other application anything", () => {
    forPlans(({ snapshot, targets, operations, after }) => {
      for (const target of targets) expect(has(after, target), target.appId).toBe(true);
      for (const state of prefixes(snapshot, operations)) {
        for (const appId of untouched(targets)) {
          const appliesAs = (each: Snapshot) =>
            applyingTo(each.listeners, appId).map((listener) => ({
              ...kept(listener),
              settings: settingsOf(listener),
            }));
          expect(appliesAs(state)).toEqual(appliesAs(snapshot));
        }
      }
    }, handover);
  });

  test("2: keeps names, priorities, flows, unknown properties and unknown codes", () => {
    forPlans(({ snapshot, targets, operations, after }) => {
      const targeted = new Set(targets.map(({ appId }) => appId));
      for (const before of snapshot.listeners) {
        const now = after.listeners.find(({ id }) => id === before.id);
        if (now !== undefined) expect(kept(now)).toEqual(kept(before));
        else {
          expect(isOwn(before)).toBe(true);
          expect(before.appIds.every((appId) => targeted.has(appId))).toBe(true);
        }
      }
      for (const operation of operations) {
        if (operation.kind !== "update") continue;
        const source = snapshot.listeners.find(({ id }) => id === operation.listenerId);
        expect(operation.preserved).toEqual(source?.preserved);
      }
    }, handover);
  });

  test("3: writes lists that are sorted, free of duplicates and of overlap", () => {
    forPlans(({ operations }) => {
      for (const operation of operations) {
        if (operation.kind !== "create" && operation.kind !== "update") continue;
        for (const { include, exclude } of [operation.settings.sms, operation.settings.voice]) {
          for (const list of [include, exclude]) {
            expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
          }
          expect(include.filter((code) => exclude.includes(code))).toEqual([]);
        }
      }
    }, handover);
  });

  test("4: leaves no application with two listeners that had one", () => {
    forPlans(({ snapshot, after }) => {
      for (const appId of APPS) {
        const naming = (each: Snapshot) =>
          each.listeners.filter((listener) => isNamed(listener, appId)).length;
        expect(naming(after)).toBeLessThanOrEqual(Math.max(1, naming(snapshot)));
      }
    }, handover);
  });

  test("6: never passes the limit, at no step", () => {
    forPlans(({ snapshot, operations, limit }) => {
      for (const state of prefixes(snapshot, operations)) {
        expect(state.total).toBeLessThanOrEqual(limit);
      }
    }, handover);
  });

  test("7: is empty when made again", () => {
    forPlans(({ targets, after, limit }) => {
      expect(makePlan(after, targets, { limit, handover })).toEqual({ ok: true, value: [] });
    }, handover);
  });

  test("interrupted anywhere, is completed by a plan made again", () => {
    forPlans(({ snapshot, targets, operations, limit }) => {
      for (const state of prefixes(snapshot, operations)) {
        const stopped = withIds(state);
        // Half-way, applications in conflict can be split differently: not counted against it.
        const rest = makePlan(stopped, targets, { limit: limit + targets.length, handover });
        if (!rest.ok) throw new Error(`refused: ${rest.error.code}`);
        const after = applyOperations(stopped, rest.value);
        for (const target of targets) expect(has(after, target)).toBe(true);
      }
    }, handover);
  });
});

test("5: at no step does a target stand without what it had or will have", () => {
  forPlans(({ snapshot, targets, operations }) => {
    for (const state of prefixes(snapshot, operations)) {
      for (const target of targets) {
        if (target.settings === null) continue;
        const wish = normaliseSettings(target.settings);
        const allowed = [...deciding(snapshot, target.appId), wish];
        for (const settings of deciding(state, target.appId)) {
          expect(allowed.some((each) => sameSettings(each, settings))).toBe(true);
        }
      }
    }
  });
});

/** Graph gives ids of its own to listeners that were created. */
function withIds(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    listeners: snapshot.listeners.map((listener) =>
      listener.id.startsWith("new-") ? { ...listener, id: `made-${listener.id}` } : listener,
    ),
  };
}
