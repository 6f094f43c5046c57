import { describe, expect, it } from "vitest";
import { applicationRegions } from "../applicationRegions";
import { NOTHING_PRESERVED } from "../listener";
import type { Snapshot } from "../snapshot";
import { entriesOf, MOST_NUMBERS } from "./reading";
import { readNumber } from "./readNumber";
import { check } from "./verdict";

const NONE: Snapshot = { readAt: "2026-11-21T12:00:00Z", listeners: [], unreadable: [], total: 0 };

function withLists(include: number[], exclude: number[], priority = 500): Snapshot {
  const options = { defaultRegions: [], include, exclude };
  const listener = {
    id: `one-${priority}`,
    displayName: "Shops",
    priority,
    flowId: null,
    allApplications: false,
    appIds: ["app"],
    sms: options,
    voice: options,
    preserved: NOTHING_PRESERVED,
    fingerprint: "",
  };
  return { ...NONE, listeners: [listener], total: 1 };
}

function checked(typed: string, snapshot: Snapshot) {
  const reading = readNumber(typed, null);
  if (!reading.ok) throw new Error(`${typed} is not read`);
  return check(reading, applicationRegions(snapshot, "app"));
}

const KENYA = "+254712345678";
const BERLIN = "+4930901820";
const GERMANY = "+4915123456789";

describe("why a number gets no code", () => {
  it("is what blocks its code, with the choice that opens it", () => {
    expect(checked(KENYA, NONE)).toMatchObject({ verdict: "blocked", choice: "opt-in" });
    expect(checked(KENYA, withLists([], [254]))).toMatchObject({
      verdict: "excluded",
      choice: "opt-in",
    });
    expect(checked(GERMANY, withLists([], [49]))).toMatchObject({
      verdict: "excluded",
      choice: "return-to-default",
    });
    expect(checked("+870773111632", NONE)).toMatchObject({ verdict: "unknown", choice: "opt-in" });
  });

  it("names the listener and the rule", () => {
    expect(checked(GERMANY, withLists([], [49])).why).toEqual([
      "+49 is excluded by the listener “Shops”.",
    ]);
  });

  it("is the line itself, whatever is set", () => {
    expect(checked(BERLIN, NONE)).toMatchObject({ verdict: "no-sms-line", choice: null });
  });

  it("is not told where listeners conflict", () => {
    const one = withLists([254], []);
    const two = withLists([], [254]);
    const both = {
      ...one,
      listeners: [...one.listeners, ...two.listeners.map((each) => ({ ...each, id: "two" }))],
    };
    expect(checked(KENYA, both)).toMatchObject({ verdict: "unpredictable", choice: null });
  });

  it("is not the settings, where they let it through", () => {
    expect(checked(KENYA, withLists([254], [])).verdict).toBe("allowed");
    expect(checked(GERMANY, NONE).verdict).toBe("allowed");
  });

  it("is told to the user without a word on settings", () => {
    for (const snapshot of [NONE, withLists([], [49, 254]), withLists([254], [])]) {
      for (const typed of [KENYA, BERLIN, GERMANY]) {
        expect(checked(typed, snapshot).toUser).not.toMatch(/listener|exclu|opt|Shops|\+\d/i);
      }
    }
  });
});

it("a North American code decides for itself, as on the map", () => {
  const snapshot = withLists([1876], [1]);
  const jamaica = checked("+18762101234", snapshot);
  const canada = checked("+14165550123", snapshot);
  expect([jamaica.verdict, canada.verdict]).toEqual(["allowed", "excluded"]);
});

describe("a pasted column", () => {
  it("is cut into numbers, each once", () => {
    const pasted = '\uFEFF"+254712345678"\r\n\'+4915123456789\t+4930901820, +254712345678;\n\n';
    expect(entriesOf(pasted)).toEqual({
      entries: ["+254712345678", "+4915123456789", "+4930901820"],
      dropped: 0,
    });
  });

  it("is cut off where it is endless, and says by how much", () => {
    const pasted = Array.from({ length: MOST_NUMBERS + 5 }, (_, index) => `+${index}`).join("\n");
    expect(entriesOf(pasted)).toMatchObject({ dropped: 5 });
    expect(entriesOf(pasted).entries).toHaveLength(MOST_NUMBERS);
  });
});
