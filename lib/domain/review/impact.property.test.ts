import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { APPS, anySnapshot } from "../plan/tenants.fixture";
import { applicationRegions, statusUnder } from "../applicationRegions";
import { CHANNELS } from "../channel";
import { type Listener, NOTHING_PRESERVED } from "../listener";
import { NO_LISTS } from "../settings";
import type { Snapshot } from "../snapshot";
import { impacts, type Impact, type StatusChange } from "./impact";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 300);

/** Each application for itself, looked up in the whole tenant; groups are made at the end. */
function oneByOne(before: Snapshot, after: Snapshot, appIds: readonly string[]): Impact[] {
  type Group = Omit<Impact, "appIds"> & { appIds: string[] };
  const groups = new Map<string, Group>();
  for (const appId of appIds) {
    const now = applicationRegions(before, appId);
    const then = applicationRegions(after, appId);
    const known = now.settings !== null && then.settings !== null;
    const unpredictable = !known && then.settings !== null;
    const disputed = !known && now.settings !== null;
    const changes = CHANNELS.flatMap((channel) =>
      NUMBERS.flatMap((code): StatusChange[] => {
        const from = statusUnder(now.settings, now, channel, code);
        const to = statusUnder(then.settings, now, channel, code);
        return known && from !== to ? [{ channel, code, from, to }] : [];
      }),
    );
    if (changes.length === 0 && !unpredictable && !disputed) continue;
    const key = JSON.stringify([changes, unpredictable, disputed]);
    const group = groups.get(key) ?? { appIds: [], changes, unpredictable, disputed };
    group.appIds.push(appId);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Every code, and the numbers of the simulated tenants that are none. */
const NUMBERS = Array.from({ length: 2000 }, (_, number) => number);

/** The order of changes within a group says nothing. */
function sorted(found: readonly Impact[]): Impact[] {
  const rank = ({ channel, code }: StatusChange) => CHANNELS.indexOf(channel) * 10_000 + code;
  return found.map((impact) => ({
    ...impact,
    changes: impact.changes.toSorted((a, b) => rank(a) - rank(b)),
  }));
}

/** Some of the listeners cannot be read. */
const anyTenant = fc.tuple(anySnapshot, fc.nat(2)).map(([snapshot, hidden]): Snapshot => {
  const unreadable = snapshot.listeners.slice(0, hidden);
  return {
    ...snapshot,
    listeners: snapshot.listeners.slice(hidden),
    unreadable: unreadable.map(({ id, displayName, allApplications, appIds }) => ({
      ...{ id, displayName, allApplications, appIds, reason: "odd" },
    })),
  };
});

describe("impacts", () => {
  test("of many applications are those of each, whoever stands beside it", () => {
    fc.assert(
      fc.property(anyTenant, anyTenant, fc.shuffledSubarray(APPS), (before, after, appIds) => {
        expect(sorted(impacts(before, after, appIds))).toEqual(oneByOne(before, after, appIds));
      }),
      { numRuns: RUNS },
    );
  });

  test("of 10,000 applications are there at once", () => {
    const listeners = Array.from({ length: 240 }, (_, at) => listener(at));
    const snapshot = { readAt: "", listeners, unreadable: [], total: listeners.length };
    const after = { ...snapshot, listeners: listeners.map(excluding) };
    const appIds = Array.from({ length: 10_000 }, (_, at) => `app-${at}`);
    const start = performance.now();
    const found = impacts(snapshot, after, appIds);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(found.map((impact) => [impact.appIds.length, impact.changes.length])).toEqual([
      [9600, 1],
    ]);
  });
});

function listener(at: number): Listener {
  const options = { defaultRegions: [], ...NO_LISTS };
  return {
    ...{ id: `listener-${at}`, displayName: null, priority: 500, flowId: null },
    ...{ allApplications: false, sms: options, voice: options },
    ...{ preserved: NOTHING_PRESERVED, fingerprint: "" },
    appIds: Array.from({ length: 40 }, (_, number) => `app-${at * 40 + number}`),
  };
}

function excluding(each: Listener): Listener {
  return { ...each, sms: { ...each.sms, exclude: [234] } };
}
