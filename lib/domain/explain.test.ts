import { describe, expect, it } from "vitest";
import { type ApplicationRegions, applicationRegions, statusUnder } from "./applicationRegions";
import { baselineName, explain } from "./explain";
import { joined } from "./format";
import { type Listener, type UnreadableListener, NOTHING_PRESERVED } from "./listener";

const APP = "app";

function listener(id: string, changes: Partial<Listener> = {}): Listener {
  return {
    id,
    displayName: null,
    priority: 500,
    flowId: null,
    allApplications: false,
    appIds: [APP],
    sms: { include: [], exclude: [], defaultRegions: [] },
    voice: { include: [], exclude: [], defaultRegions: [] },
    preserved: NOTHING_PRESERVED,
    fingerprint: id,
    ...changes,
  };
}

function regionsWith(
  listeners: readonly Listener[],
  unreadable: readonly UnreadableListener[] = [],
): ApplicationRegions {
  return applicationRegions(
    { readAt: "2026-11-21T14:02:00Z", listeners, unreadable, total: listeners.length },
    APP,
  );
}

function why(code: number, regions: ApplicationRegions) {
  const status = statusUnder(regions.settings, regions, "sms", code);
  return explain(code, status, regions, "sms");
}

describe("without a listener", () => {
  const regions = regionsWith([]);
  it("names Microsoft's list for what is blocked, and says that nothing applies", () => {
    expect(why(254, regions)).toEqual({
      short: "Microsoft’s opt-in list",
      sentences: [
        "+254 is on Microsoft’s list of 2026-04-17 of codes that require opt-in, and no listener opts it in.",
        "No listener applies to this application: Microsoft’s default.",
      ],
    });
  });

  it("names the list for what is enabled", () => {
    expect(why(49, regions).short).toBe("Microsoft’s default");
    expect(why(49, regions).sentences[0]).toBe(
      "+49 is not on Microsoft’s list of 2026-04-17 of codes that require opt-in.",
    );
  });

  it("says of a global code that the list does not mention it", () => {
    expect(why(888, regions).sentences[0]).toBe(
      "Microsoft’s list of 2026-04-17 does not mention +888, and no listener opts it in.",
    );
  });
});

describe("with a listener", () => {
  const pilot = listener("1", {
    displayName: "Pilot",
    sms: { include: [254, 44, 7], exclude: [49, 7], defaultRegions: [] },
  });

  it("names it for what it opts in and excludes", () => {
    expect(why(254, regionsWith([pilot]))).toEqual({
      short: "“Pilot”",
      sentences: ["Microsoft blocks +254 until opt-in, and the listener “Pilot” opts it in."],
    });
    expect(why(49, regionsWith([pilot])).sentences).toEqual([
      "+49 is excluded by the listener “Pilot”.",
    ]);
  });

  it("calls it by its id where it has no name", () => {
    expect(why(255, regionsWith([listener("abc")])).sentences).toEqual([
      "+255 is on Microsoft’s list of 2026-04-17 of codes that require opt-in, and the listener “abc” does not opt it in.",
    ]);
  });

  it("says what is odd about a code", () => {
    expect(why(44, regionsWith([pilot])).sentences[1]).toBe(
      "It is also opted in, which has no effect.",
    );
    expect(why(7, regionsWith([pilot])).sentences[1]).toBe(
      "It is in both lists; the exclusion wins.",
    );
  });

  it("mentions listeners that are overruled", () => {
    const low = listener("2", { displayName: "Everyone", priority: 1, allApplications: true });
    const other = listener("3", { displayName: "Old", priority: 2 });
    expect(why(254, regionsWith([pilot, low])).sentences[1]).toBe(
      "“Everyone” applies too, at a lower priority, and has no effect.",
    );
    expect(why(254, regionsWith([pilot, low, other])).sentences[1]).toBe(
      "“Everyone” and “Old” apply too, at a lower priority, and have no effect.",
    );
  });

  it("goes by Graph's own baseline where Graph gives one", () => {
    const regions = regionsWith([
      listener("1", { sms: { include: [], exclude: [], defaultRegions: [1, 254] } }),
    ]);
    expect(baselineName(regions.baseline.sms)).toBe("Graph’s defaultRegions");
    expect(why(254, regions).sentences).toEqual(["+254 is one of Graph’s defaultRegions."]);
    expect(why(49, regions)).toEqual({
      short: "Not in defaultRegions",
      sentences: [
        "+49 is not one of Graph’s defaultRegions, and the listener “1” does not opt it in.",
      ],
    });
  });
});

describe("where nothing is predicted", () => {
  it("names the listeners that conflict", () => {
    const regions = regionsWith([
      listener("1", { displayName: "A" }),
      listener("2", { displayName: "B" }),
    ]);
    expect(why(254, regions)).toEqual({
      short: "Listeners conflict",
      sentences: [
        "“A” and “B” have the same priority, 500. Graph uses one of them without saying which, so nothing is predicted.",
      ],
    });
  });

  it("names the listener that cannot be read", () => {
    const broken = {
      id: "1",
      displayName: "Odd",
      allApplications: false,
      appIds: [APP],
      reason: "no handler",
    };
    expect(why(254, regionsWith([], [broken])).sentences).toEqual([
      "“Odd” applies here and cannot be read, so nothing is predicted.",
    ]);
  });
});

it("says of a number that is not a calling code that it is kept", () => {
  const regions = regionsWith([
    listener("1", { sms: { include: [], exclude: [1001], defaultRegions: [] } }),
  ]);
  expect(why(1001, regions).sentences[0]).toContain("is not a calling code");
});

it.each([
  [[], ""],
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
])("joins %j as %s", (names, words) => {
  expect(joined(names)).toBe(words);
});
