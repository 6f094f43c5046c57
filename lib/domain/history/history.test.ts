import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RestoreFile } from "../documents/restoreSchema";
import { NOTHING_PRESERVED } from "../listener";
import { deedOf } from "./deed";
import { entryOf } from "./history.fixture";
import { keptRunOf } from "./keptRun";
import { rowsOf } from "./rows";

const START = Date.parse("2026-11-20T10:00:00Z");
const moment = (seconds: number) => new Date(START + seconds * 1000).toISOString();
const options = (include: number[], exclude: number[], defaultRegions: number[] = []) => ({
  ...{ include, exclude, defaultRegions },
});
const both = (include: number[], exclude: number[]) => ({
  sms: options(include, exclude),
  voice: options(include, exclude),
});

describe("what was done to the lists of a listener", () => {
  it("is told by their old and new values", () => {
    const lists = {
      before: both([], [49]),
      after: { ...both([254], []), voice: options([], [49]) },
    };
    expect(deedOf(entryOf({ lists }))).toEqual({
      kind: "changed",
      changes: [
        { channel: "sms", code: 49, from: "excluded", to: "default" },
        { channel: "sms", code: 254, from: "blocked", to: "opted-in" },
      ],
    });
  });

  it("rests on what Graph enables, where the log holds it", () => {
    const sms = (include: number[]) => ({ sms: options(include, [], [1]), voice: options([], []) });
    expect(deedOf(entryOf({ lists: { before: sms([49]), after: sms([]) } }))).toMatchObject({
      changes: [{ code: 49, from: "opted-in", to: "blocked" }],
    });
  });

  it("is not compared with what nobody knows where a listener comes or goes", () => {
    const lists = both([254], [49, 33]);
    const came = { kind: "came", optedIn: [254], excluded: [33, 49] };
    expect(deedOf(entryOf({ lists: { before: null, after: lists } }))).toEqual(came);
    expect(deedOf(entryOf({ lists: { before: lists, after: null } }))).toEqual({
      ...came,
      kind: "went",
    });
  });

  it("is not said by a log without values, nor where they cannot be read", () => {
    const handler = { property: "handler", before: "?", after: "!" };
    expect(deedOf(entryOf({}))).toEqual({ kind: "unsaid" });
    expect(deedOf(entryOf({ others: [handler] }))).toEqual({ kind: "unsaid" });
    const priority = { property: "priority", before: "5", after: "7" };
    expect(deedOf(entryOf({ others: [priority] }))).toEqual({ kind: "none" });
    expect(deedOf(entryOf({ others: [priority, handler] }))).toEqual({ kind: "unsaid" });
    expect(deedOf(entryOf({ succeeded: false }))).toEqual({ kind: "none" });
  });
});

describe("rows of the timeline", () => {
  const entries = fc
    .array(
      fc.record({
        gap: fc.constantFrom(0, 1, 60, 120, 121, 3600),
        who: fc.constantFrom("Adele", "Joni", null),
        correlationId: fc.constantFrom(null, "one", "two"),
      }),
    )
    .map((list) => {
      let at = 0;
      return list.map(({ gap, who, correlationId }, index) => {
        at -= gap;
        const kind = who === null ? ("unknown" as const) : ("user" as const);
        return entryOf({
          ...{ id: String(index), at: moment(at), correlationId },
          who: { kind, name: who, detail: who },
        });
      });
    });

  it("hold each entry once, in order, each row of one person and without a gap", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const rows = rowsOf(all);
        expect(rows.flatMap((row) => row.entries)).toEqual(all);
        for (const { entries: own } of rows) {
          expect(new Set(own.map(({ who }) => who.name)).size).toBe(1);
          own.slice(1).forEach((entry, index) => {
            const later = own[index];
            if (later === undefined) throw new Error("no entry before it");
            const near = Date.parse(later.at) - Date.parse(entry.at) <= 120_000;
            const same =
              entry.correlationId !== null && entry.correlationId === later.correlationId;
            expect(near || same).toBe(true);
          });
        }
        // No two rows beside each other could be one.
        rows.slice(1).forEach((row, index) => {
          const [first] = row.entries;
          const last = rows[index]?.entries.at(-1);
          if (last === undefined || first.who.kind === "unknown") return;
          const near = Date.parse(last.at) - Date.parse(first.at) <= 120_000;
          expect(near && last.who.name === first.who.name).toBe(false);
        });
      }),
    );
  });

  it("make one of 26 writes a second apart, and another where another run begins", () => {
    const all = Array.from({ length: 26 }, (_, index) =>
      entryOf({ id: String(index), at: moment(-index), correlationId: `own-${index}` }),
    );
    expect(rowsOf(all).map((row) => row.entries.length)).toEqual([26]);
    const first = run(moment(-60));
    const runOf = ({ id }: { readonly id: string }) => (Number(id) < 10 ? first : null);
    expect(rowsOf(all, runOf).map((row) => [row.entries.length, row.run])).toEqual([
      [10, first],
      [16, null],
    ]);
  });
});

describe("the run of this browser that a write is part of", () => {
  const self = { userName: "adele@contoso.example", clientId: "11111111" };
  const ran = run(moment(0));
  const of = (given: Parameters<typeof entryOf>[0], runs = [ran]) =>
    keptRunOf(entryOf({ at: moment(5), ...given }), runs, self);

  it("touched the listener, minutes before, by the same person or by Dialgate itself", () => {
    expect(of({})).toBe(ran);
    expect(of({ who: { kind: "user", name: null, detail: "ADELE@contoso.example" } })).toBe(ran);
    expect(of({ who: { kind: "application", name: "Dialgate", detail: "11111111" } })).toBe(ran);
    expect(of({ at: moment(-20) })).toBe(ran);
    expect(of({ act: "created", listenerId: "new" })).toBe(ran);
  });

  it("is none of somebody else, of another listener or of another time", () => {
    expect(of({ who: { kind: "user", name: null, detail: "joni@contoso.example" } })).toBeNull();
    expect(of({ who: { kind: "application", name: "Script", detail: "22222222" } })).toBeNull();
    expect(of({ who: { kind: "unknown", name: null, detail: null } })).toBeNull();
    expect(of({ listenerId: "other" })).toBeNull();
    expect(of({ listenerId: null })).toBeNull();
    expect(of({ act: "created", listenerId: "another" })).toBeNull();
    expect(of({ at: moment(-60) })).toBeNull();
    expect(of({ at: moment(11 * 60) })).toBeNull();
  });

  it("is the last of several", () => {
    const later = run(moment(3));
    expect(of({}, [later, ran])).toBe(later);
    expect(of({}, [ran, later])).toBe(later);
  });
});

/** A run that changed "listener" and created "new". */
function run(at: string): RestoreFile {
  const lists = { include: [], exclude: [] };
  return {
    ...{ format: "dialgate-restore", version: 1, tenantId: "tenant", at },
    ...{ heading: "Exclude +49", reason: "INC-1" },
    listeners: [
      {
        ...{ id: "listener", displayName: null, priority: 500, flowId: null, changed: true },
        ...{ settings: { sms: lists, voice: lists }, appIds: [], preserved: NOTHING_PRESERVED },
      },
    ],
    ...{ applications: [], memberships: [], existing: ["listener", "other"] },
    after: { new: "fingerprint", listener: "fingerprint" },
  };
}
