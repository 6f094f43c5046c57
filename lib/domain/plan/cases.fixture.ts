import fc from "fast-check";
import { applyChoices } from "../choice";
import { settingsOf } from "../listener";
import { type Settings, DEFAULT_SETTINGS, normaliseSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import { applyingTo, topOf } from "./listeners";
import type { ApplicationTarget } from "./target";
import {
  APPS,
  anySettings,
  anySnapshot,
  crowdedSnapshot,
  fewSettings,
  MANY_APPS,
} from "./tenants.fixture";

/** How many random cases a property is tried on: few by default, many in the nightly setting. */
export const PROPERTY_RUNS = Number(process.env["PROPERTY_RUNS"] ?? 1000);

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

export interface Case {
  readonly snapshot: Snapshot;
  readonly targets: readonly ApplicationTarget[];
  readonly limit: number;
}

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** Each application wants something of its own, in tenants of all sorts. */
export const mixedCases: fc.Arbitrary<Case> = fc
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

/** The same is wanted of many applications, in tenants that are full or nearly. */
export const bulkCases: fc.Arbitrary<Case> = fc
  .record({
    snapshot: fc.oneof(
      { weight: 4, arbitrary: crowdedSnapshot },
      { weight: 1, arbitrary: anySnapshot },
    ),
    appIds: fc.subarray(MANY_APPS, { minLength: 1 }),
    all: fc.boolean(),
    change: fc.oneof(
      wish,
      choices.map((list) => ({ kind: "choices" as const, list })),
      fewSettings.map((settings) => ({ kind: "raw" as const, settings })),
    ),
    other: fewSettings.map((settings) => ({ kind: "raw" as const, settings })),
    others: fc.constantFrom(0, 0, 0, 1, 2),
    room: fc.constantFrom(0, 0, 0, 1, 2),
  })
  .map(({ snapshot, appIds, all, change, other, others, room }) => ({
    snapshot,
    limit: snapshot.total + room,
    targets: (all ? MANY_APPS : appIds).map((appId, index): ApplicationTarget => ({
      kind: "application",
      appId,
      name: appId,
      settings: wanted(snapshot, appId, index < others ? other : change),
    })),
  }));

function wanted(snapshot: Snapshot, appId: string, each: Wish): Settings | null {
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

/** Graph gives ids of its own to listeners that were created. */
export function withIds(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    listeners: snapshot.listeners.map((listener) =>
      listener.id.startsWith("new-") ? { ...listener, id: `made-${listener.id}` } : listener,
    ),
  };
}
