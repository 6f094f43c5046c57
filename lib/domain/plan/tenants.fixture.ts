import fc from "fast-check";
import { type Listener, NOTHING_PRESERVED } from "../listener";
import type { RegionLists, Settings } from "../settings";
import type { Snapshot } from "../snapshot";

/** Applications of the simulated tenants. */
export const APPS = ["app-a", "app-b", "app-c", "app-d", "app-e"];

const codes = fc.subarray([1, 44, 7, 234, 254, 1876, 590]);
const strays = fc.subarray([1001, 99, 777], { maxLength: 1 });

/** Lists as they may come: unordered, repeated, overlapping, with numbers that are no codes. */
const lists: fc.Arbitrary<RegionLists> = fc
  .record({ all: codes, take: fc.nat(7), stray: strays, twice: fc.nat(3) })
  .map(({ all, take, stray, twice }) => {
    const include = all.slice(0, take).reverse();
    const exclude = [...all.slice(take), ...stray];
    return { include, exclude: [...exclude, ...exclude.slice(0, twice), ...include.slice(twice)] };
  });

export const anySettings: fc.Arbitrary<Settings> = fc.oneof(
  fc.record({ sms: lists, voice: lists }),
  fc.constantFrom<Settings>(
    { sms: { include: [], exclude: [] }, voice: { include: [], exclude: [] } },
    { sms: { include: [234], exclude: [44] }, voice: { include: [], exclude: [] } },
  ),
);

const preserved = fc.constantFrom(NOTHING_PRESERVED, {
  ...NOTHING_PRESERVED,
  handler: { futureOption: { on: true } },
});

export function anyListener(id: string): fc.Arbitrary<Listener> {
  return fc
    .record({
      settings: anySettings,
      priority: fc.constantFrom(0, 500, 500, 700, 1000),
      allApplications: fc.boolean().chain((maybe) => (maybe ? fc.boolean() : fc.constant(false))),
      appIds: fc.subarray([...APPS, "gone"]),
      flowId: fc.constantFrom(null, "flow-1"),
      displayName: fc.constantFrom(null, "Ours", "Dialgate: app-a"),
      preserved,
    })
    .map(({ settings, ...rest }) => ({
      id,
      fingerprint: id,
      sms: { defaultRegions: [], ...settings.sms },
      voice: { defaultRegions: [], ...settings.voice },
      ...rest,
    }));
}

/** Tenants with own, shared, overlapping and conflicting listeners. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .nat(5)
  .chain((count) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: count }, (_, index) => anyListener(`listener-${index}`))),
      fc.nat(3),
    ),
  )
  .map(([listeners, otherTypes]) => ({
    readAt: "2026-01-01T00:00:00Z",
    listeners,
    unreadable: [],
    total: listeners.length + otherTypes,
  }));

/** Applications of the crowded tenants. */
export const MANY_APPS = [...APPS, "app-f", "app-g", "app-h", "app-i"];

const FEW_SETTINGS: readonly Settings[] = [
  { sms: { include: [], exclude: [] }, voice: { include: [], exclude: [] } },
  { sms: { include: [], exclude: [44] }, voice: { include: [], exclude: [] } },
  { sms: { include: [234], exclude: [44] }, voice: { include: [], exclude: [] } },
  { sms: { include: [254, 234], exclude: [44, 44] }, voice: { include: [], exclude: [1] } },
  { sms: { include: [], exclude: [234, 44] }, voice: { include: [], exclude: [] } },
];

/** Settings of which many a listener has the same. */
export const fewSettings: fc.Arbitrary<Settings> = fc.constantFrom(...FEW_SETTINGS);

/**
 * Tenants in which each application has one listener or none, many listeners are alike, and most
 * carry the same: what grouping and merging have to work with.
 */
export const crowdedSnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    homes: fc.array(fc.nat(7), { minLength: MANY_APPS.length, maxLength: MANY_APPS.length }),
    also: fc.option(fc.record({ app: fc.nat(MANY_APPS.length - 1), home: fc.nat(5) }), { freq: 2 }),
    listeners: fc.array(
      fc.record({
        settings: fewSettings,
        priority: fc.constantFrom(500, 500, 500, 500, 700),
        flowId: fc.constantFrom(null, null, null, "flow-1"),
        displayName: fc.constantFrom(null, "Ours", "Ours", "Dialgate: app-a"),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    otherTypes: fc.nat(2),
  })
  .map(({ homes, also, listeners, otherTypes }) => ({
    readAt: "2026-01-01T00:00:00Z",
    unreadable: [],
    total: listeners.length + otherTypes,
    listeners: listeners.map(({ settings, ...rest }, index): Listener => {
      const id = `listener-${index}`;
      const names = (at: number) =>
        homes[at] === index || (also !== null && also.app === at && also.home === index);
      return {
        id,
        fingerprint: id,
        allApplications: false,
        appIds: MANY_APPS.filter((_, at) => names(at)),
        sms: { defaultRegions: [], ...settings.sms },
        voice: { defaultRegions: [], ...settings.voice },
        preserved: NOTHING_PRESERVED,
        ...rest,
      };
    }),
  }));
