import { expect, it } from "vitest";
import { violationsIn } from "./cspReports";

it("tells of a report in either form, without what may tell of people", () => {
  const old = {
    "csp-report": {
      "document-uri": "https://d.example/apps/1?token=secret#code=secret",
      "blocked-uri": "https://evil.example/x.js?a=secret",
      "effective-directive": "script-src-elem",
      "script-sample": "secret",
    },
  };
  const told = violationsIn(JSON.stringify(old));
  expect(told).toMatchObject([
    {
      page: "https://d.example/apps/1",
      blocked: "https://evil.example/x.js",
      directive: "script-src-elem",
    },
  ]);
  expect(JSON.stringify(told)).not.toContain("secret");
  const report = { documentURL: "https://d.example/?secret", effectiveDirective: "img-src" };
  const current = violationsIn(JSON.stringify([{ type: "csp-violation", body: report }]));
  expect(current).toMatchObject([{ page: "https://d.example/", directive: "img-src" }]);
});

it("keeps a line a line, and short", () => {
  const hostile = `x\n\u001B[2J\u202E${"y".repeat(9_000)}`;
  const [told] = violationsIn(
    JSON.stringify({ "csp-report": { "document-uri": hostile, "effective-directive": hostile } }),
  );
  expect(told?.page).not.toMatch(/[\n\u001B\u202E]/);
  expect(JSON.stringify(told).length).toBeLessThan(700);
});

it.each(["", "[", "[]x", "{}", '[{"type":"deprecation","body":{}}]', "[".repeat(10_000)])(
  "has nothing to tell of %.20s",
  (body) => expect(violationsIn(body)).toEqual([]),
);

it("takes no more than ten at once", () => {
  const one = { type: "csp-violation", body: { effectiveDirective: "img-src" } };
  expect(violationsIn(JSON.stringify(Array(11).fill(one)))).toEqual([]);
});
