import { describe, expect, it } from "vitest";
import { momentText } from "@/lib/domain/format";
import { entryOf } from "@/lib/domain/history/history.fixture";
import { rowsOf } from "@/lib/domain/history/rows";
import { SHIPPED_BASELINE } from "@/lib/domain/baseline";
import { type Listener, NOTHING_PRESERVED } from "@/lib/domain/listener";
import { plural } from "@/lib/i18n/t";
import { runText, spanText } from "./sentences";
import { type Known, rowTold } from "./told";

const NAMES: Readonly<Record<string, string>> = { a: "Retail", b: "Bank" };

function known(...listeners: readonly Listener[]): Known {
  return {
    snapshot: { readAt: "", listeners, unreadable: [], total: listeners.length },
    nameOf: (appId) => NAMES[appId] ?? null,
    textOf: ({ length }) => plural(length)`# application|# applications`,
  };
}

function listener(id: string, appIds: readonly string[], displayName = "Ours"): Listener {
  const none = { include: [], exclude: [], defaultRegions: [] };
  return {
    ...{ id, displayName, priority: 500, flowId: null, allApplications: false, appIds },
    ...{ sms: none, voice: none, preserved: NOTHING_PRESERVED, fingerprint: "" },
  };
}

const sms = (include: readonly number[], exclude: readonly number[]) => ({
  sms: { include, exclude, defaultRegions: [] },
  voice: { include: [], exclude: [], defaultRegions: [] },
});

function told(entries: readonly ReturnType<typeof entryOf>[], of = known()) {
  const [row] = rowsOf(entries);
  if (row === undefined) throw new Error("no row");
  return rowTold(row, of);
}

describe("what the timeline says", () => {
  it("names what was opened, counts what was closed, and for whom by name", () => {
    const many = [...SHIPPED_BASELINE.enabled].slice(0, 95);
    const entry = entryOf({
      lists: {
        before: sms([], []),
        after: sms([254], many),
      },
      applications: { before: null, after: { all: false, appIds: ["a", "b"] } },
    });
    expect(told([entry])).toEqual({
      title: "Changed Retail",
      lines: ["Opened Kenya +254", "Closed 95 regions", "For Retail and Bank"],
    });
  });

  it("says of a log without values that it does not say, and whom the listener serves now", () => {
    const now = known(listener("listener", ["a"], "Shop"));
    expect(told([entryOf({})], now)).toEqual({
      title: "Changed Retail, now Shop",
      lines: ["Settings changed; Graph’s log does not say which", "Now serves Retail"],
    });
    expect(told([entryOf({ act: "deleted" })])).toEqual({ title: "Deleted Retail", lines: [] });
    const failed = entryOf({ succeeded: false, reason: "Denied" });
    expect(told([failed])).toEqual({
      title: "Tried to change Retail; it failed: Denied",
      lines: [],
    });
  });

  it("sums up a run of writes, and says how many of them are not told", () => {
    const closed = { before: sms([254], []), after: sms([], []) };
    const entries = [
      entryOf({ id: "1", listenerId: "one", lists: closed }),
      entryOf({ id: "2", listenerId: "two", lists: closed }),
      entryOf({ id: "3", listenerId: "three" }),
      entryOf({
        id: "4",
        listenerId: "new",
        act: "created",
        lists: { before: null, after: sms([], [49]) },
      }),
    ];
    const now = known(listener("one", ["a"]), listener("two", ["b", "c"]), listener("new", ["d"]));
    expect(told(entries, now)).toEqual({
      title: "Created 1 and changed 3 listeners",
      lines: [
        "Closed Kenya +254",
        "Created with Germany +49 excluded",
        "Graph’s log does not say which settings 1 of 4 writes changed",
        "They now serve 4 applications",
      ],
    });
  });

  it("tells other properties, and applications that came and went", () => {
    const entry = entryOf({
      others: [
        { property: "displayName", before: '"Old"', after: '"New"' },
        { property: "priority", before: "500", after: "77" },
      ],
      applications: {
        before: { all: false, appIds: ["a"] },
        after: { all: false, appIds: ["b"] },
      },
    });
    expect(told([entry]).lines).toEqual([
      "Added Bank",
      "Removed Retail",
      "Renamed from “Old” to “New”",
      "priority: 500 → 77",
      "For Bank",
    ]);
  });

  it("says a moment once, and why where that is known", () => {
    const at = (millis: number) => `2026-11-20T10:00:00.${millis}Z`;
    expect(spanText(at(100), at(900))).toBe(momentText(at(100)));
    expect(spanText(at(100), "2026-11-20T10:00:02Z")).toMatch(/ to /);
    expect(runText("Exclude +49", "")).toBe("Part of “Exclude +49”");
    expect(runText("Exclude +49", "INC-1")).toBe("Part of “Exclude +49”, because: INC-1");
  });

  it("says where nothing changes for anybody", () => {
    const entry = entryOf({ lists: { before: sms([], []), after: sms([], [254]) } });
    expect(told([entry]).lines).toEqual(["No effect on delivery"]);
  });
});
