import { describe, expect, it } from "vitest";
import { type Listener, NOTHING_PRESERVED } from "../listener";
import type { Snapshot } from "../snapshot";
import { NO_FILTERS, filterRows, type OverviewFilters } from "./filters";
import { rowMaker } from "./overviewRow";
import { settingIndex } from "./setting";
import { sortRows, type OverviewSort } from "./sortRows";
import { baselinesInForce, goneApplications, totalsOf } from "./totals";
import { countsText, exportCells, listenerText, reachableText, sharingText } from "./words";

function listener(id: string, appIds: readonly string[], rest: Partial<Listener> = {}): Listener {
  return {
    id,
    displayName: `The ${id}`,
    priority: 500,
    flowId: null,
    allApplications: false,
    appIds,
    sms: { include: [], exclude: [], defaultRegions: [] },
    voice: { include: [], exclude: [], defaultRegions: [] },
    preserved: NOTHING_PRESERVED,
    fingerprint: id,
    ...rest,
  };
}

const lists = (include: readonly number[], exclude: readonly number[]) => ({
  sms: { include, exclude, defaultRegions: [] },
  voice: { include, exclude, defaultRegions: [] },
});

const SNAPSHOT: Snapshot = {
  readAt: "2026-01-01T00:00:00Z",
  listeners: [
    listener("own", ["own"], lists([254, 44], [52])),
    listener("retail", ["shared-1", "shared-2", "ghost"], {
      ...lists([], [86, 34]),
      priority: 700,
    }),
    listener("one", ["conflict"]),
    listener("two", ["conflict"], lists([254], [])),
  ],
  unreadable: [
    { id: "bad", displayName: null, allApplications: false, appIds: ["bad"], reason: "odd" },
  ],
  total: 9,
};

const APPLICATIONS = [
  { appId: "own", displayName: "App 10" },
  { appId: "none", displayName: "App 9" },
  { appId: "shared-1", displayName: "Ärzte & Söhne" },
  { appId: "shared-2", displayName: "=cmd()" },
  { appId: "conflict", displayName: "zebra" },
  { appId: "bad", displayName: "" },
];

const make = rowMaker(settingIndex(SNAPSHOT));
const ROWS = make(APPLICATIONS);

function found(filters: Partial<OverviewFilters>): string[] {
  return filterRows(ROWS, { ...NO_FILTERS, ...filters }).map(({ appId }) => appId);
}

function sorted(order: OverviewSort): string[] {
  return sortRows(ROWS, order).map(({ appId }) => appId);
}

describe("the rows of the overview", () => {
  it("say how each application comes by its settings", () => {
    const said = ROWS.map(({ name, setting }) =>
      setting === null
        ? name
        : [
            name,
            setting.kind,
            listenerText(setting),
            sharingText(setting),
            reachableText(setting),
            countsText(setting),
          ].join(" | "),
    );
    expect(said).toEqual([
      "App 10 | own | “The own” |  | 119 of 243 reachable | 1 opted in, 1 excluded",
      "App 9 | default | Microsoft default |  | 119 of 243 reachable | 0 opted in, 0 excluded",
      "Ärzte & Söhne | shared | “The retail” | shared with 2 others | 117 of 243 reachable | 0 opted in, 2 excluded",
      "=cmd() | shared | “The retail” | shared with 2 others | 117 of 243 reachable | 0 opted in, 2 excluded",
      "zebra | conflict | 2 listeners conflict |  |  | ",
      "bad | unreadable | “bad” cannot be read |  |  | ",
    ]);
  });

  it("are the same objects each time, and so is what applications share", () => {
    expect(make(APPLICATIONS)).toEqual(ROWS);
    expect(make(APPLICATIONS)[0]).toBe(ROWS[0]);
    expect(ROWS[2]?.setting).toBe(ROWS[3]?.setting);
  });

  it("are there before the listeners are read, and pass no filter that asks about those", () => {
    const early = rowMaker(null)(APPLICATIONS);
    expect(early[0]).toMatchObject({ name: "App 10", setting: null });
    expect(filterRows(early, { ...NO_FILTERS, q: "app" })).toHaveLength(2);
    expect(filterRows(early, { ...NO_FILTERS, kinds: ["default"] })).toEqual([]);
    expect(sortRows(early, { sort: "priority", dir: "desc" })).toHaveLength(6);
  });
});

describe("filters", () => {
  it("search by name without accents and case, by pieces of either, and by id", () => {
    expect(found({ q: "arzte and sohne" })).toEqual(["shared-1"]);
    expect(found({ q: "ÄRZTE" })).toEqual(["shared-1"]);
    expect(found({ q: " Shared-2 " })).toEqual(["shared-2"]);
    expect(found({ q: "=cmd" })).toEqual(["shared-2"]);
    expect(found({ q: "   " })).toHaveLength(6);
    expect(found({ q: "nobody" })).toEqual([]);
  });

  it("take several kinds together, and findings on top", () => {
    expect(found({ kinds: ["default", "conflict"] })).toEqual(["none", "conflict"]);
    expect(found({ findings: true })).toEqual(["own", "conflict"]);
    expect(found({ findings: true, kinds: ["own"] })).toEqual(["own"]);
  });

  it("tell who allows a code and who blocks it; where nothing is predicted, neither", () => {
    expect(found({ allows: 254 })).toEqual(["own"]);
    expect(found({ blocks: 254 })).toEqual(["none", "shared-1", "shared-2"]);
    expect(found({ allows: 86 })).toEqual(["own", "none"]);
    expect(found({ blocks: 86 })).toEqual(["shared-1", "shared-2"]);
    expect(found({ allows: 800 })).toEqual([]);
    expect(found({ blocks: 800 })).toEqual([]);
  });

  it("find the applications of a listener, in conflict too", () => {
    expect(found({ listener: "retail" })).toEqual(["shared-1", "shared-2"]);
    expect(found({ listener: "two" })).toEqual(["conflict"]);
    expect(found({ listener: "nonsense" })).toEqual([]);
  });
});

describe("order", () => {
  it("is by name as people count, and turns around", () => {
    const names = ["none", "own", "shared-1", "bad", "shared-2", "conflict"];
    expect(sorted({ sort: "name", dir: "asc" })).toEqual(names);
    expect(sorted({ sort: "name", dir: "desc" })).toEqual(names.toReversed());
  });

  it("keeps names in order among equals, and what has no value last either way", () => {
    // By how much is open: the default opens 119, the own listener closes one of them and opens Kenya.
    expect(sorted({ sort: "regions", dir: "desc" })).toEqual([
      "none",
      "own",
      "shared-1",
      "shared-2",
      "bad",
      "conflict",
    ]);
    expect(sorted({ sort: "priority", dir: "asc" }).slice(-2)).toEqual(["none", "bad"]);
    expect(sorted({ sort: "priority", dir: "desc" })).toEqual([
      "shared-1",
      "shared-2",
      "own",
      "conflict",
      "none",
      "bad",
    ]);
    expect(sorted({ sort: "listener", dir: "asc" })).toEqual([
      "bad",
      "conflict",
      "own",
      "shared-1",
      "shared-2",
      "none",
    ]);
  });
});

describe("what is said of the tenant", () => {
  it("counts kinds and findings", () => {
    expect(totalsOf(ROWS)).toMatchObject({
      kinds: { default: 1, own: 1, shared: 2, conflict: 1, unreadable: 1 },
      findings: 2,
      shares: [
        [{ kind: "listener" }, 1],
        [{ kind: "none" }, 1],
        [{ kind: "listener" }, 2],
        [{ kind: "conflict" }, 1],
        [{ kind: "unreadable" }, 1],
      ].map(([effect, count]) => ({ regions: { effect }, count })),
    });
  });

  it("names the ids that listeners have and applications have not", () => {
    const ids = new Set(APPLICATIONS.map(({ appId }) => appId));
    expect(
      goneApplications(SNAPSHOT, (appId) => ids.has(appId)).map(({ appId, listeners }) => [
        appId,
        listeners.map(({ id }) => id),
      ]),
    ).toEqual([["ghost", ["retail"]]]);
  });

  it("says which baseline is in force", () => {
    expect(baselinesInForce(SNAPSHOT)).toBe("Microsoft’s list of 2026-04-17");
    const sms = { include: [], exclude: [], defaultRegions: [1] };
    const listeners = [listener("a", [], { sms }), listener("b", [])];
    expect(baselinesInForce({ listeners })).toBe(
      "Graph’s defaultRegions for 1 of 2 listeners, elsewhere Microsoft’s list of 2026-04-17",
    );
  });
});

describe("export", () => {
  it("has a line for each row and the columns that are shown", () => {
    expect(exportCells(ROWS.slice(2, 4), ["name", "listener", "regions", "priority"])).toEqual([
      [
        "Name",
        "Set by",
        "Listener",
        "Listener ids",
        "Applications of the listener",
        "SMS reachable",
        "SMS opted in",
        "SMS excluded",
        "Priority",
      ],
      ["Ärzte & Söhne", "Shared listener", "The retail", "retail", 3, 117, 0, 2, 700],
      ["=cmd()", "Shared listener", "The retail", "retail", 3, 117, 0, 2, 700],
    ]);
  });
});
