import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODES, isKnownCode } from "@/lib/geo/codes";
import { applicationRegions, statusUnder } from "../applicationRegions";
import { type Channel, CHANNELS } from "../channel";
import { CHOICES } from "../choice";
import { type Listener, settingsOf } from "../listener";
import { APPS, anyListener, anySnapshot } from "../plan/tenants.fixture";
import { type Settings, DEFAULT_SETTINGS, normaliseSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import { type Status, isReachable } from "../status";
import type { Change } from "./change";
import { changeTargets } from "./changeTargets";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 200);

const apps = APPS.map((appId) => ({ appId, name: `Name of ${appId}` }));
const codes = fc.subarray([1, 7, 44, 234, 254, 590, 1876, 800, 1001]);
const channels = fc.subarray([...CHANNELS], { minLength: 1 });
const defaults = fc.constantFrom<readonly number[]>([], [1, 44, 254], [7, 590]);

/** With defaults that Graph returns for some listeners, as it may. */
const anyTenant = fc
  .tuple(anySnapshot, fc.array(fc.tuple(defaults, defaults)))
  .map(([snapshot, regions]): Snapshot => ({
    ...snapshot,
    listeners: snapshot.listeners.map((listener, index) => {
      const [sms = [], voice = []] = regions[index] ?? [];
      return {
        ...listener,
        sms: { ...listener.sms, defaultRegions: sms },
        voice: { ...listener.voice, defaultRegions: voice },
      };
    }),
  }));

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant("choose" as const),
    channels,
    codes,
    choice: fc.constantFrom(...CHOICES),
  }),
  fc.record({ kind: fc.constant("only" as const), channels, codes }),
  fc.record({ kind: fc.constant("copy" as const), from: fc.constantFrom(...APPS) }),
  fc.record({ kind: fc.constant("reset" as const) }),
  fc.constantFrom<Change>(
    { kind: "channel", from: "sms", to: "voice" },
    { kind: "channel", from: "voice", to: "sms" },
  ),
);

/** What each application has after the change: its target, or what it has anyway. */
function after(snapshot: Snapshot, change: Change) {
  const { targets, skipped } = changeTargets(snapshot, change, apps);
  const byApp = new Map(
    targets.flatMap((target) => (target.kind === "application" ? [[target.appId, target]] : [])),
  );
  return apps
    .filter(({ appId }) => !skipped.some((each) => each.appId === appId))
    .map(({ appId }) => {
      const regions = applicationRegions(snapshot, appId);
      const before = regions.settings ?? DEFAULT_SETTINGS;
      const target = byApp.get(appId);
      const settings = target === undefined ? before : (target.settings ?? DEFAULT_SETTINGS);
      const status = (of: Settings, channel: Channel, code: number): Status =>
        statusUnder(of, regions, channel, code);
      return { appId, regions, before, settings, status };
    });
}

/** Holds what is claimed of every code; asked at once, as asking one by one takes long. */
function everyCode(holds: (channel: Channel, code: number) => boolean): void {
  const wrong = CHANNELS.flatMap((channel) =>
    CODES.filter(({ code }) => !holds(channel, code)).map(({ code }) => `${channel} +${code}`),
  );
  expect(wrong).toEqual([]);
}

function strays(settings: Settings, channel: Channel): number[] {
  const { include, exclude } = settings[channel];
  return [...new Set([...include, ...exclude])].filter((code) => !isKnownCode(code)).sort();
}

describe("what is asked for many applications", () => {
  it("gives every code asked the wanted status, and leaves every other as it is", () => {
    const choose = fc.record({ channels, codes, choice: fc.constantFrom(...CHOICES) });
    fc.assert(
      fc.property(anyTenant, choose, (snapshot, asked) => {
        for (const { before, settings, status, regions } of after(snapshot, {
          kind: "choose",
          ...asked,
        })) {
          everyCode((channel, code) => {
            const now = status(settings, channel, code);
            if (!asked.channels.includes(channel) || !asked.codes.includes(code)) {
              return now === status(before, channel, code);
            }
            if (asked.choice === "exclude") return now === "excluded";
            if (asked.choice === "opt-in") return isReachable(now);
            return now === statusUnder(DEFAULT_SETTINGS, regions, channel, code);
          });
          for (const channel of CHANNELS) {
            expect(strays(settings, channel)).toEqual(strays(before, channel));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("makes these regions reachable and excludes every other known one", () => {
    fc.assert(
      fc.property(anyTenant, channels, codes, (snapshot, asked, wanted) => {
        const change: Change = { kind: "only", channels: asked, codes: wanted };
        for (const { before, settings, status } of after(snapshot, change)) {
          everyCode((channel, code) => {
            const now = status(settings, channel, code);
            if (!asked.includes(channel)) return now === status(before, channel, code);
            return wanted.includes(code) ? isReachable(now) : now === "excluded";
          });
          for (const channel of CHANNELS) {
            expect(strays(settings, channel)).toEqual(strays(before, channel));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("copies every setting of one application", () => {
    fc.assert(
      fc.property(anyTenant, fc.constantFrom(...APPS), (snapshot, from) => {
        const { settings: set } = applicationRegions(snapshot, from);
        const source = set ?? DEFAULT_SETTINGS;
        const all = after(snapshot, { kind: "copy", from });
        if (set === null) expect(all).toEqual([]);
        for (const { settings, status } of all) {
          everyCode(
            (channel, code) => status(settings, channel, code) === status(source, channel, code),
          );
          for (const channel of CHANNELS) {
            expect(strays(settings, channel)).toEqual(strays(source, channel));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("gives one channel the lists of the other, which stays as it is", () => {
    fc.assert(
      fc.property(anyTenant, fc.boolean(), (snapshot, back) => {
        const [from, to]: [Channel, Channel] = back ? ["voice", "sms"] : ["sms", "voice"];
        for (const { before, settings, status } of after(snapshot, { kind: "channel", from, to })) {
          everyCode((_, code) => status(settings, from, code) === status(before, from, code));
          const lists = normaliseSettings(before);
          expect(normaliseSettings(settings)[to]).toEqual(lists[from]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("names each application once: changed, unchanged or skipped; and nothing is left to change", () => {
    fc.assert(
      fc.property(anyTenant, anyChange, (snapshot, change) => {
        const { targets, skipped } = changeTargets(snapshot, change, [...apps, ...apps]);
        const named = [
          ...targets.flatMap((target) => (target.kind === "application" ? [target.appId] : [])),
          ...skipped.map(({ appId }) => appId),
        ];
        expect(named.length).toBe(new Set(named).size);
        const conflicts = APPS.filter((id) => applicationRegions(snapshot, id).settings === null);
        expect(skipped.map(({ appId }) => appId)).toEqual(expect.arrayContaining(conflicts));
        for (const { reason } of skipped) expect(reason).toMatch(/\.$/);

        // As it would be with the settings written to a listener of each application's own.
        if (change.kind === "copy") return;
        const own = after(snapshot, change).map(({ appId, settings, regions }): Listener => {
          const { effect } = regions;
          const like = effect.kind === "listener" ? effect.listener : BLANK;
          return {
            ...like,
            id: appId,
            appIds: [appId],
            allApplications: false,
            sms: { ...like.sms, ...settings.sms },
            voice: { ...like.voice, ...settings.voice },
          };
        });
        const then = { ...snapshot, listeners: own, total: own.length };
        const again = changeTargets(
          then,
          change,
          own.map(({ id }) => ({ appId: id, name: null })),
        );
        expect(again.targets).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

const BLANK = fc
  .sample(anyListener("blank"), { numRuns: 1, seed: 1 })
  .map((listener): Listener => ({
    ...listener,
    sms: { defaultRegions: [], include: [], exclude: [] },
    voice: { defaultRegions: [], include: [], exclude: [] },
  }))[0] as Listener;

const tenant = (...listeners: Partial<Listener>[]): Snapshot => ({
  readAt: "2026-01-01T00:00:00Z",
  listeners: listeners.map((each, index) => ({
    ...BLANK,
    priority: 500,
    allApplications: false,
    id: `listener-${index}`,
    displayName: `Listener ${index}`,
    ...each,
  })),
  unreadable: [],
  total: listeners.length,
});
const lists = (include: number[], exclude: number[] = []) => ({
  defaultRegions: [],
  include,
  exclude,
});
const exclude234: Change = { kind: "choose", channels: ["sms"], codes: [234], choice: "exclude" };

describe("the targets", () => {
  it("share one settings object where applications end alike", () => {
    const snapshot = tenant(
      { appIds: ["app-a", "app-b"], sms: lists([234]) },
      { appIds: ["app-c"], sms: lists([], []) },
    );
    const { targets } = changeTargets(snapshot, exclude234, apps);
    expect(targets).toHaveLength(5);
    expect(new Set(targets.map(({ settings }) => settings)).size).toBe(1);
    expect(targets[0]).toMatchObject({ appId: "app-a", name: "Name of app-a" });
  });

  it("leave out whom the change does not change", () => {
    const snapshot = tenant({ appIds: ["app-a"], sms: lists([], [234]) });
    const ids = changeTargets(snapshot, exclude234, apps).targets.map((target) =>
      target.kind === "application" ? target.appId : "",
    );
    expect(ids).toEqual(["app-b", "app-c", "app-d", "app-e"]);
  });

  it("skip listeners in conflict and unreadable ones, and say why", () => {
    const conflict = tenant({ appIds: ["app-a"] }, { appIds: ["app-a"] });
    const snapshot: Snapshot = {
      ...conflict,
      unreadable: [
        { id: "x", displayName: "Odd", allApplications: false, appIds: ["app-b"], reason: "" },
      ],
    };
    expect(changeTargets(snapshot, exclude234, apps.slice(0, 2))).toMatchObject({
      targets: [],
      skipped: [
        { appId: "app-a", reason: expect.stringContaining("same priority, 500") as string },
        { appId: "app-b", reason: expect.stringContaining("“Odd” applies here") as string },
      ],
    });
  });

  it("copy the lack of a listener as the lack of one", () => {
    const snapshot = tenant({ appIds: ["app-a"], sms: lists([234]) });
    const { targets } = changeTargets(snapshot, { kind: "copy", from: "app-e" }, apps);
    expect(targets).toEqual([
      { kind: "application", appId: "app-a", name: "Name of app-a", settings: null },
    ]);
  });

  it("are made for 10,000 applications and 249 listeners in no time", () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `app-${index}`);
    const snapshot = tenant(
      ...Array.from({ length: 249 }, (_, index) => ({
        appIds: ids.slice(index * 39, index * 39 + 39),
        sms: lists([234, index]),
      })),
    );
    expect(settingsOf(snapshot.listeners[0] ?? BLANK).sms.include).toEqual([234, 0]);
    const many = ids.map((appId) => ({ appId, name: null }));
    changeTargets(snapshot, exclude234, many.slice(0, 1));
    const start = performance.now();
    expect(changeTargets(snapshot, exclude234, many).targets).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("the warnings", () => {
  const warnings = (change: Change, ...listeners: Partial<Listener>[]) =>
    changeTargets(tenant(...listeners), change, apps).warnings.join("\n");

  it("name whom shared codes take along", () => {
    expect(warnings({ ...exclude234, codes: [7, 254] })).toContain("+7 is Russia and Kazakhstan");
  });

  it("say that an exclusion is written for what is blocked anyway", () => {
    expect(warnings(exclude234)).toContain("already blocked until opt-in are excluded as well");
    expect(warnings({ ...exclude234, codes: [49] })).toBe("");
  });

  it("say what an opt-in does not promise, and how many texts Microsoft sends at most", () => {
    const said = warnings({ ...exclude234, choice: "opt-in" });
    expect(said).toContain("Allowed does not guarantee delivery");
    expect(said).toContain(
      "500 texts in 15 minutes, 1,500 an hour and 5,000 in 24 hours per tenant",
    );
  });

  it("say what “only these” leaves open", () => {
    const said = warnings({ kind: "only", channels: ["sms"], codes: [254, 1] });
    expect(said).toContain("The other 241 known calling codes are excluded");
    expect(said).toContain("come into use later are not covered");
    expect(said).toContain("That is an assumption: Microsoft does not document it");
    expect(warnings({ kind: "only", channels: ["sms"], codes: [] })).toContain("All 243");
  });

  it("say that voice has no effect yet, and which numbers are none", () => {
    const said = warnings({ ...exclude234, channels: ["voice"], codes: [1001] });
    expect(said).toContain("no voice messages today");
    expect(said).toContain("1001 is not a calling code and is left out");
  });

  it("say what a copy overwrites that is not understood", () => {
    const said = warnings(
      { kind: "copy", from: "app-a" },
      { appIds: ["app-a"], sms: lists([234]) },
      { appIds: ["app-b"], sms: lists([1001]) },
    );
    expect(said).toContain("1001, which is not a calling code, is overwritten");
  });

  it("say that the defaults of the channels differ", () => {
    const listener = {
      appIds: ["app-a"],
      sms: { defaultRegions: [1], include: [234], exclude: [] },
    };
    expect(warnings({ kind: "channel", from: "sms", to: "voice" }, listener)).toContain(
      "Microsoft’s defaults for voice and SMS differ",
    );
  });
});
