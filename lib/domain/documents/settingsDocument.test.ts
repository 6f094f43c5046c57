import { format } from "prettier";
import { describe, expect, test } from "vitest";
import type { Snapshot } from "../snapshot";
import { anyListener } from "../plan/tenants.fixture";
import { exportDocument } from "./exportDocument";
import { importSettings } from "./importSettings";
import { readDocument } from "./readDocument";
import { LONGEST_DOCUMENT } from "./reading";
import { publishedSchema, settingsDocument } from "./settingsDocument";
import { writeCsv, writeJson } from "./writeDocument";
import fc from "fast-check";

const LISTED = [
  { appId: "app-b", displayName: "Billing" },
  { appId: "app-a", displayName: "=Shop" },
];

const HEAD =
  "Client id,Application,SMS opted in,SMS excluded,Voice opted in,Voice excluded,Unknown";

const snapshot = tenant({
  appIds: ["app-a"],
  allApplications: false,
  sms: { defaultRegions: [], include: [254, 234], exclude: [7] },
  voice: { defaultRegions: [], include: [], exclude: [1001] },
});

test("the published schema is the one that imports are checked with (npx vitest run -u)", async () => {
  const text = await format(publishedSchema(), { parser: "json", printWidth: 100 });
  await expect(text).toMatchFileSnapshot("../../../public/dialgate-settings.schema.json");
});

test("a document follows its schema, one application a line, in the order of ids", () => {
  const document = exportDocument("tenant", snapshot, LISTED);
  expect(settingsDocument.parse(JSON.parse(writeJson(document)))).toEqual(document);
  expect(writeJson(document)).toBe(`{
  "$schema": "urn:dialgate:settings:1",
  "format": "dialgate-settings",
  "version": 1,
  "tenantId": "tenant",
  "baseline": {"date":"2026-04-17","url":"https://learn.microsoft.com/entra/external-id/customers/how-to-region-code-opt-in"},
  "applications": [
    {"appId":"app-a","name":"=Shop","settings":{"sms":{"include":[234,254],"exclude":[7]},"voice":{"include":[],"exclude":[1001]}}},
    {"appId":"app-b","name":"Billing","settings":null}
  ]
}
`);
});

test("a CSV file has one application a row, and no cell that a spreadsheet would calculate", () => {
  expect(writeCsv(exportDocument("tenant", snapshot, LISTED))).toBe(
    [`\uFEFF${HEAD}`, "app-a,'=Shop,234 | 254,7,,1001,", "app-b,Billing,,,,,", ""].join("\r\n"),
  );
});

describe("an import", () => {
  test("says what changes for each application", () => {
    const { diffs, targets, problems } = imported(
      `${HEAD}\napp-b,,44,,,,\napp-a,,254 | 1876,7,,1001,`,
    );
    expect(problems).toEqual([]);
    expect(diffs).toMatchObject([
      { appId: "app-b", line: 2, channels: { sms: { include: { added: [44], removed: [] } } } },
      {
        appId: "app-a",
        line: 3,
        channels: { sms: { include: { added: [1876], removed: [234] } } },
      },
    ]);
    expect(targets.map(({ appId, name }) => [appId, name])).toEqual([
      ["app-b", "Billing"],
      ["app-a", "=Shop"],
    ]);
  });

  test.each([
    ["a code that is none", "app-b,,999,,,,", "+999 for SMS is not a calling code."],
    [
      "two codes that a spreadsheet made one of",
      "app-b,,44234,,,,",
      "+44234 for SMS is not a calling code.",
    ],
    ["a code in both lists", "app-b,,7,7,,,", "+7 is both opted in and excluded for SMS."],
    ["a word", "app-b,,all,,,,", "“all” in the column “SMS opted in” is not a calling code."],
    ["a formula", "app-b,,=1+1,,,,", "“=1+1” in the column “SMS opted in” is not a calling code."],
    ["a row that was cut off", "app-b,,44", "The row has 3 cells, and the first line 7."],
    ["no client id", ",Billing,44,,,,", "The client id is missing."],
    [
      "settings that contradict",
      "app-b,,44,,,,\napp-b,,45,,,,",
      "The application is already listed on line 2, with other settings.",
    ],
  ])("takes no row with %s, and says so", (_, rows, reason) => {
    const { problems, targets } = imported(`${HEAD}\n${rows}`);
    expect(problems.map((each) => each.reason)).toEqual([reason]);
    expect(problems[0]?.line).toBe(rows.split("\n").length + 1);
    expect(targets).toEqual([]);
  });

  test("tolerates order, duplicates, plus signs, other delimiters and columns of the reader's", () => {
    const { problems, targets } = imported(
      "Notes;voice excluded;Voice opted in;SMS excluded;SMS opted in;CLIENT ID\n" +
        "x;;;;+44 44,45;APP-B\ny;;;;45 44;app-b\n",
    );
    expect(problems.map(({ reason }) => reason)).toEqual([
      "The column “Notes” is not known; it is ignored.",
    ]);
    expect(targets).toMatchObject([{ appId: "app-b", settings: { sms: { include: [44, 45] } } }]);
  });

  test("keeps a number that the tenant has, though it is not a calling code", () => {
    expect(imported(`${HEAD}\napp-b,,1001,,,,`).targets).toHaveLength(1);
  });

  test("names applications that the tenant does not have", () => {
    const { unknown, targets } = imported(`${HEAD}\napp-z,,44,,,,`);
    expect(unknown).toMatchObject([{ appId: "app-z", line: 2 }]);
    expect(targets).toEqual([]);
  });

  test.each([
    ["a spelling", '{"appId":"app-b","settings":{"smss":null}}', "applications[0].settings"],
    [
      "a wrong type",
      '{"appId":"app-b","settings":{"sms":{"include":["44"],"exclude":[]},"voice":{"include":[],"exclude":[]}}}',
      "applications[0].settings.sms.include[0]",
    ],
    [
      "a key that stands twice",
      '{"appId":"app-b","settings":null,"settings":null}',
      "applications[0]",
    ],
    [
      "a missing channel",
      '{"appId":"app-b","settings":{"sms":{"include":[],"exclude":[]}}}',
      "applications[0].settings.voice",
    ],
  ])("says where a document has %s", (_, application, path) => {
    const { problems, targets } = imported(
      `{"format":"dialgate-settings","version":1,"tenantId":"t","applications":[\n${application}]}`,
    );
    expect(problems.map((each) => each.path)).toContain(path);
    expect(problems[0]?.line).toBe(2);
    expect(targets).toEqual([]);
  });

  test.each([
    ["nothing", "", "The file is empty."],
    ["another kind of file", '{"format":"dialgate-restore"}', /restore file/],
    ["a later version", '{"format":"dialgate-settings","version":2}', /version/],
    ["too much", " ".repeat(LONGEST_DOCUMENT + 1), "The file is too large."],
    ["a table of something else", "Name,Age\nx,1\n", /names no columns “Client id”/],
  ])("refuses %s", (_, text, reason) => {
    const { problems } = imported(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toMatch(reason);
  });
});

test("an application whose listeners conflict is on record and stays as it is", () => {
  const [one] = snapshot.listeners;
  if (one === undefined) throw new Error("no listener");
  const conflict = { ...snapshot, listeners: [one, { ...one, id: "listener-9" }], total: 2 };
  const document = exportDocument("tenant", conflict, LISTED);
  expect(document.applications[0]).toEqual({ appId: "app-a", name: "=Shop", unknown: "conflict" });
  for (const text of [writeJson(document), writeCsv(document), `${HEAD}\napp-a,,44,,,,`]) {
    const { unpredictable, targets } = importSettings(readDocument(text), conflict, LISTED);
    expect(unpredictable.map(({ appId }) => appId)).toEqual(["app-a"]);
    expect(targets).toEqual([]);
  }
});

function imported(text: string) {
  return importSettings(readDocument(text), snapshot, LISTED);
}

function tenant(changes: object): Snapshot {
  const [listener] = fc.sample(anyListener("listener-0"), { numRuns: 1, seed: 1 });
  if (listener === undefined) throw new Error("no listener");
  const listeners = [{ ...listener, ...changes }];
  return { readAt: "2026-01-01T00:00:00Z", listeners, unreadable: [], total: 1 };
}
