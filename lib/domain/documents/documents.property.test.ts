import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyOperations } from "../plan/simulate";
import { makePlan } from "../plan/makePlan";
import { APPS, anySettings, anySnapshot } from "../plan/tenants.fixture";
import { effectFor } from "../effect";
import { normaliseSettings } from "../settings";
import { exportDocument } from "./exportDocument";
import { importSettings } from "./importSettings";
import { readDocument } from "./readDocument";
import type { SettingsDocument } from "./settingsDocument";
import { writeCsv, writeJson } from "./writeDocument";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 1000);

const hostileName = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom('=HYPERLINK("x")', "'+1", 'a "b", c', "line\nbreak", "</script>", "-", ""),
);
const applications = fc
  .tuple(...APPS.map((appId) => hostileName.map((displayName) => ({ appId, displayName }))))
  .map((all) => all.slice(0, 4));

const writers = { JSON: writeJson, CSV: writeCsv };
const formats = Object.entries(writers);

describe.each(formats)("a document as %s", (format, write) => {
  test("imported unchanged, asks for nothing and reports nothing", () => {
    fc.assert(
      fc.property(anySnapshot, applications, (snapshot, listed) => {
        const document = exportDocument("tenant", snapshot, listed);
        const reading = readDocument(write(document));
        expect(reading.problems).toEqual([]);
        expect(reading.rows).toHaveLength(document.applications.length);
        const { problems, diffs, targets } = importSettings(reading, snapshot, listed);
        expect([problems, diffs, targets]).toEqual([[], [], []]);
      }),
      { numRuns: RUNS },
    );
  });

  test("imported into a tenant of other settings, gives it those of the document", () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, applications, (snapshot, other, listed) => {
        const known = exportDocument("tenant", snapshot, listed);
        const reading = readDocument(write(known));
        const { targets } = importSettings(reading, other, listed);
        const plan = makePlan(other, targets);
        if (!plan.ok) return;
        const after = exportDocument("tenant", applyOperations(other, plan.value), listed);
        const both = listed
          .map(({ appId }) => appId)
          .filter((appId) => [snapshot, other].every((each) => isKnown(each, appId)))
          .filter((appId) => !strayIn(settingsIn(known, appId), other));
        for (const appId of both) {
          expect(settingsIn(after, appId)).toEqual(settingsIn(known, appId));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("damaged anywhere, never throws, and changes no application without its row", () => {
    const change = fc.record({
      at: fc.nat(),
      take: fc.oneof(fc.nat(3), fc.nat(400)),
      put: fc.oneof(
        fc.constantFrom(
          "",
          "\uFEFF",
          '"',
          ",",
          ";",
          "\r\n",
          "{",
          "]",
          "=1+1",
          "99999",
          "null",
          "7",
        ),
        fc.string({ unit: "binary", maxLength: 5 }),
      ),
    });
    fc.assert(
      fc.property(
        anySnapshot,
        applications,
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (snapshot, listed, changes) => {
          const whole = write(exportDocument("tenant", snapshot, listed));
          const text = changes.reduce((now, { at, take, put }) => {
            const place = at % (now.length + 1);
            return now.slice(0, place) + put + now.slice(place + take);
          }, whole);
          checkImport(text, snapshot, listed);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("cut off, changes nothing", () => {
    fc.assert(
      fc.property(anySnapshot, applications, fc.nat(), (snapshot, listed, at) => {
        const whole = write(exportDocument("tenant", snapshot, listed));
        const text = whole.slice(0, at % whole.length);
        expect(checkImport(text, snapshot, listed).targets).toEqual([]);
        if (format === "JSON" && text.trim() !== whole.trim()) {
          expect(readDocument(text).problems).not.toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

test("whatever a file holds, a bad row gives no target and says why", () => {
  const stray = fc.oneof(
    fc.constantFrom<unknown>(null, "", 44, "44", -1, 1.5, [], {}, true, "conflict", 1e30),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const lists = fc.oneof(
    { weight: 5, arbitrary: anySettings },
    {
      weight: 2,
      arbitrary: fc.record({
        sms: fc.oneof(stray, fc.record({ include: stray, exclude: stray })),
        voice: stray,
      }),
    },
    { weight: 1, arbitrary: stray },
  );
  const application = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record(
        {
          appId: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...APPS) }, stray),
          name: fc.oneof(fc.string(), stray),
          settings: lists,
          unknown: fc.constantFrom("conflict", "maybe"),
          more: fc.string(),
        },
        { requiredKeys: ["appId", "settings"] },
      ),
    },
    { weight: 1, arbitrary: stray },
  );
  const document = fc.record(
    {
      format: fc.oneof({ weight: 9, arbitrary: fc.constant("dialgate-settings") }, stray),
      version: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, stray),
      tenantId: fc.oneof({ weight: 9, arbitrary: fc.constant("tenant") }, stray),
      applications: fc.oneof(
        { weight: 9, arbitrary: fc.array(application, { maxLength: 6 }) },
        stray,
      ),
    },
    { requiredKeys: ["format", "version", "tenantId", "applications"] },
  );
  fc.assert(
    fc.property(document, anySnapshot, applications, (given, snapshot, listed) => {
      const { problems, unknown, unpredictable, unchanged, targets } = checkImport(
        JSON.stringify(given),
        snapshot,
        listed,
      );
      if (!Array.isArray(given.applications)) {
        expect(problems).not.toEqual([]);
        return;
      }
      // Whatever an element is, it is spoken of: changed, unchanged, left out, or a problem.
      if (given.applications.length > 0) {
        expect(
          problems.length + unknown.length + unpredictable.length + unchanged + targets.length,
        ).toBeGreaterThan(0);
      }
    }),
    { numRuns: RUNS },
  );
});

test("whatever CSV holds, a bad row gives no target and says why", () => {
  const word = fc.oneof(
    fc.constantFrom("44", "+44", "7", "1876", "44 | 7", "44;44", "44 234", "x", "=1", "'=1", "1e3"),
    fc.string({ maxLength: 6 }),
    fc.constant(""),
  );
  const line = fc
    .tuple(fc.oneof(fc.constantFrom(...APPS), word), fc.array(word, { maxLength: 7 }))
    .map(([id, cells]) =>
      [id, ...cells].map((each) => `"${each.replaceAll('"', '""')}"`).join(","),
    );
  const head = fc.constantFrom(
    "Client id,Application,SMS opted in,SMS excluded,Voice opted in,Voice excluded,Unknown",
    "client ID,sms excluded,sms opted in,voice excluded,voice opted in,notes",
    "Client id,SMS opted in,SMS excluded",
    "a,b,c",
    "",
  );
  const end = fc.constantFrom("\n", "\r\n", "\r");
  fc.assert(
    fc.property(
      fc.tuple(fc.constantFrom("", "\uFEFF"), head, fc.array(line, { maxLength: 6 }), end),
      anySnapshot,
      applications,
      ([bom, first, lines, newline], snapshot, listed) => {
        checkImport(bom + [first, ...lines].join(newline), snapshot, listed);
      },
    ),
    { numRuns: RUNS },
  );
});

/** What holds for every import, however broken the file. */
function checkImport(
  text: string,
  snapshot: Parameters<typeof importSettings>[1],
  listed: Parameters<typeof importSettings>[2],
) {
  const reading = readDocument(text);
  const result = importSettings(reading, snapshot, listed);
  const bad = new Set(result.problems.map(({ appId }) => appId));
  for (const { appId, settings } of result.targets) {
    expect(bad.has(appId)).toBe(false);
    const rows = reading.rows.filter((row) => row.appId === appId);
    expect(rows.length).toBeGreaterThan(0);
    for (const { wanted } of rows) {
      if (wanted === "unknown") throw new Error("a target from a row that says nothing");
      expect(settings).toEqual(normaliseSettings(wanted ?? NOTHING));
    }
  }
  expect(result.diffs.map(({ appId }) => appId)).toEqual(result.targets.map(({ appId }) => appId));
  for (const { reason } of result.problems) {
    expect(reason).toMatch(/\S.*\.$/su);
    expect(reason.length).toBeLessThan(500);
  }
  const silent =
    result.targets.length === 0 && result.unchanged === 0 && result.unchangedGone === 0;
  if (silent && result.unknown.length + result.unpredictable.length === 0) {
    const empty = reading.rows.length === 0 && reading.problems.length === 0;
    if (!empty) expect(result.problems).not.toEqual([]);
  }
  const plan = makePlan(snapshot, result.targets);
  if (!plan.ok) expect(plan.error.code).not.toBe("not-a-calling-code");
  return result;
}

const NOTHING = { sms: { include: [], exclude: [] }, voice: { include: [], exclude: [] } };

function settingsIn({ applications: all }: SettingsDocument, appId: string) {
  const found = all.find((each) => each.appId === appId);
  return found !== undefined && "settings" in found ? found.settings : undefined;
}

function isKnown(snapshot: Parameters<typeof effectFor>[0], appId: string): boolean {
  const { kind } = effectFor(snapshot, appId);
  return kind === "none" || kind === "listener";
}

/** Whether the settings hold numbers that are no codes and that the tenant does not have. */
function strayIn(
  settings: ReturnType<typeof settingsIn>,
  { listeners }: Parameters<typeof effectFor>[0],
): boolean {
  const held = listeners.flatMap(({ sms, voice }) => [
    ...[...sms.include, ...sms.exclude],
    ...[...voice.include, ...voice.exclude],
  ]);
  const listed = [settings?.sms, settings?.voice].flatMap((lists) => [
    ...(lists?.include ?? []),
    ...(lists?.exclude ?? []),
  ]);
  return [1001, 99, 777].some((code) => listed.includes(code) && !held.includes(code));
}
