import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROPERTY_RUNS } from "../../plan/cases.fixture";
import { auditAsJson } from "./json";
import { auditAsJunit } from "./junit";
import { logged, plain } from "@/lib/domain/plain";
import { auditAsSarif } from "./sarif";
import { auditAsText } from "./text";
import type { ReportInput } from "./reportInput";
import { reportInputOf } from "./reportInput.fixture";
import { junitProblems, readSarif, sarifProblems } from "./validators.fixture";

const ESC = "\u001B";
const HOSTILE = [
  `${ESC}[31mred${ESC}[0m`,
  `${ESC}]0;title\u0007`,
  "\u009B2J",
  "]]><&\"'--><!DOCTYPE x>",
  "a\u0000b\u0008c\uFFFE\uD800",
  "\u202Egnp.exe",
  "##vso[task.complete result=Succeeded]",
  "###[group]",
  "x\n::error::y\r\n::stop-commands::z",
];
const anyName = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary" }),
  fc
    .tuple(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }))
    .map((parts) => parts.join("")),
);

/** What steers a terminal or a pipeline. */

const STEERING =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]|##|^\s*::/m;

async function everyFormat(input: ReportInput): Promise<string[]> {
  return [auditAsText(input), auditAsJson(input), auditAsJunit(input), await auditAsSarif(input)];
}

test("no name of others steers a terminal or a pipeline, in any format", async () => {
  await fc.assert(
    fc.asyncProperty(anyName, async (name) => {
      const input = reportInputOf({
        name,
        accepted: ["no-calling-code"],
        reason: `because ${name}`,
      });
      for (const text of await everyFormat(input)) expect(text).not.toMatch(STEERING);
      expect(sarifProblems(await auditAsSarif(input))).toEqual([]);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test("the validators find fault", async () => {
  expect(sarifProblems('{"version":"2.1.0","runs":[{"results":[{"level":"grave"}]}]}')).not.toEqual(
    [],
  );
  expect(await junitProblems("<testsuites><testsuite/></testsuites>")).not.toEqual([]);
  expect(await junitProblems("<testsuites>\u0001</testsuites>")).not.toEqual([]);
});

test("hostile names make no invalid XML", async () => {
  const names = [...HOSTILE, ...fc.sample(anyName, 30)];
  const text = names
    .map((name) =>
      auditAsJunit(reportInputOf({ name, accepted: ["equal-priority"], reason: `${name}!` })),
    )
    .map((document) => document.replace(/^<\?xml.*\n/, "").replace(/<\/?testsuites.*>\n/g, ""))
    .join("");
  expect(await junitProblems(`<testsuites>\n${text}</testsuites>`)).toEqual([]);
});

test.each([
  [`${ESC}[1;31mred${ESC}[0m`, "red"],
  [`${ESC}]8;;https://example.invalid${ESC}\\link${ESC}]8;;${ESC}\\`, "link"],
  ["two\r\n lines\u2028three", "two  lines three"],
  ["Zoë’s shop 🛒 – 日本", "Zoë’s shop 🛒 – 日本"],
  ["\uD83D", ""],
])("what is plain of %j", (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test("a log gets no order", () => {
  expect(logged("##vso[x] ###[y]")).toBe("# #vso[x] # # #[y]");
  expect(logged(" ::error::x")).toBe(": :error::x");
});

describe("text", () => {
  test("says what differs, what is found and what to do", () => {
    expect(auditAsText(reportInputOf({ accepted: ["no-listener"] }))).toMatchInlineSnapshot(`
      "Audit of tenant tenant, read 2026-02-03T04:05:06.789Z
      4 applications, 5 listeners. Enabled by default: Microsoft’s list of 2026-04-17.

      Standard: the tenant differs from “standard.json”; 2 applications match.
        Set differently from the standard (1)
          “Shop” (app-1), line 10
            SMS opted in: +254 is set, but not in the standard.
            SMS excluded: +44 is in the standard, but not set.
        Not in the standard (1)
          “Shop” (app-4)
        In the standard, and not in the tenant (1)
          “Shop” (app-0)

      Findings: 1 error, 1 warning, 4 notes open; 1 accepted in the standard.
        error: Listeners of equal priority [equal-priority]
          “Shop3” and “Shop”, priority 500
          Choose which one to use. An application cannot be taken off a listener that includes all applications: lower that one’s priority in Microsoft Graph.
        warning: Not a calling code [no-calling-code]
          “Shop”: SMS: +999
          No telephone network has this number: it has no effect, and another code may have been intended.
        note: Exclusion of a code that is already blocked [blocked-exclusion]
          “Shop”: SMS: +7
        note: Voice differs from SMS [voice-differs]
          “Shop”: The lists for voice calls differ from those for SMS
          “Shop”: The lists for voice calls differ from those for SMS
          “Shop”: The lists for voice calls differ from those for SMS

      Result: failed: the tenant differs from the standard, and 1 finding open (--fail-on error).
      Next: return the tenant to the standard in Dialgate under Standard, or update the standard.
      Next: fix the findings in Dialgate under Audit, or accept them in the standard.
      "
    `);
  });

  test("says so where all is well", () => {
    const text = auditAsText(reportInputOf({ standard: "kept", failOn: "none" }));
    expect(text).toContain("Standard: the tenant matches “standard.json”; 4 applications match");
    expect(text).toMatch(/Result: passed\.\n$/);
  });
});

describe("JSON", () => {
  test("gives names back as they are, and no way to fix", () => {
    for (const name of HOSTILE) {
      const input = reportInputOf({ name });
      const read: unknown = JSON.parse(auditAsJson(input));
      expect(read).toMatchObject({
        format: "dialgate-audit",
        version: 1,
        failed: true,
        counts: { open: { error: 1 }, different: 1, added: 1, missing: 1 },
        drift: { different: [{ appId: "app-1", name: input.report.drift?.different[0]?.name }] },
      });
      expect(JSON.stringify(read)).not.toMatch(/"(fixes|targets)"/);
    }
  });
});

describe("JUnit", () => {
  const counts = (text: string) =>
    [
      ...text.matchAll(
        /<testsuite name="(\w+)" tests="(\d+)" failures="(\d+)" errors="(\d+)" skipped="(\d+)"/g,
      ),
    ].map(([, ...numbers]) => numbers.join(" "));

  test.each(["kept", "drifted", "none"] as const)("is valid: standard %s", async (standard) => {
    for (const accepted of [[], ["equal-priority"]]) {
      expect(await junitProblems(auditAsJunit(reportInputOf({ standard, accepted })))).toEqual([]);
    }
  });

  test("fails for what makes the audit fail, and skips what is accepted", () => {
    const input = { accepted: ["equal-priority"], reason: "Until <May>" };
    expect(counts(auditAsJunit(reportInputOf()))).toEqual(["findings 15 1 0 0", "drift 3 3 0 0"]);
    expect(counts(auditAsJunit(reportInputOf(input)))).toEqual([
      "findings 15 0 0 1",
      "drift 3 3 0 0",
    ]);
    expect(auditAsJunit(reportInputOf(input))).toMatch(
      /<skipped>.*Reason: Until &lt;May&gt;<\/skipped>/,
    );
    expect(counts(auditAsJunit(reportInputOf({ failOn: "warning" })))[0]).toBe("findings 15 2 0 0");
    expect(counts(auditAsJunit(reportInputOf({ failOn: "none" })))[0]).toBe("findings 15 0 0 0");
  });

  test("has one case that passes where nothing differs", () => {
    const text = auditAsJunit(reportInputOf({ standard: "kept" }));
    expect(counts(text)[1]).toBe("drift 1 0 0 0");
    expect(text).toContain('name="Every application matches the standard"');
  });
});

describe("SARIF", () => {
  const resultsOf = async (input: ReportInput) =>
    readSarif(await auditAsSarif(input)).runs[0]?.results ?? [];

  test("places each result in the standard, on its line where that is known", async () => {
    const results = await resultsOf(reportInputOf());
    const drift = results.filter(({ ruleId }) => ruleId?.startsWith("drift-"));
    expect(drift.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["drift-different", "error"],
      ["drift-added", "error"],
      ["drift-missing", "error"],
    ]);
    expect(drift[0]).toMatchObject({
      message: {
        text: "“Shop” (app-1): SMS opted in: +254 is set, but not in the standard. SMS excluded: +44 is in the standard, but not set.",
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "standard.json" },
            region: { startLine: 9 },
          },
          logicalLocations: [{ fullyQualifiedName: "app-1" }],
        },
      ],
    });
    for (const { locations } of results) expect(locations).toHaveLength(1);
  });

  test("names listeners and applications where there is no standard", async () => {
    const [first] = await resultsOf(reportInputOf({ standard: "none" }));
    expect(first).toMatchObject({
      ruleId: "equal-priority",
      locations: [{ logicalLocations: [{ name: "l-2" }, { name: "l-3" }] }],
    });
    expect(first?.locations?.[0]).not.toHaveProperty("physicalLocation");
  });

  test("says which rule, and describes every rule", async () => {
    const log = readSarif(await auditAsSarif(reportInputOf()));
    const rules = log.runs[0]?.tool.driver.rules ?? [];
    for (const { ruleId, ruleIndex } of log.runs[0]?.results ?? []) {
      expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    }
    for (const { help } of rules) expect(help?.text.length).toBeGreaterThan(20);
  });

  test("suppresses what is accepted, with the reason", async () => {
    const results = await resultsOf(
      reportInputOf({ accepted: ["equal-priority"], reason: "Until May" }),
    );
    const suppressed = results.filter(({ suppressions }) => suppressions?.length !== 0);
    expect(suppressed).toMatchObject([
      {
        ruleId: "equal-priority",
        suppressions: [{ kind: "external", justification: "Until May" }],
      },
    ]);
  });

  test("gives each result a fingerprint that stays when names and order change", async () => {
    const prints = async (input: ReportInput) =>
      (await resultsOf(input)).map(
        ({ partialFingerprints }) => partialFingerprints?.["dialgate/v1"],
      );
    const before = await prints(reportInputOf());
    expect(new Set(before).size).toBe(before.length);
    expect(await prints(reportInputOf({ name: "Renamed" }))).toEqual(before);
  });
});
