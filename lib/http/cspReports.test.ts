import { expect, it } from "vitest";
import { reportLines } from "./cspReports";

it("tells of a report in either form, without what may tell of people", () => {
  const old = {
    "csp-report": {
      "document-uri": "https://d.example/apps/1?token=secret#code=secret",
      "blocked-uri": "https://evil.example/x.js?a=secret",
      "effective-directive": "script-src-elem",
      "script-sample": "secret",
    },
  };
  const [line = ""] = reportLines(JSON.stringify(old));
  expect(JSON.parse(line)).toMatchObject({
    event: "csp-violation",
    page: "https://d.example/apps/1",
    blocked: "https://evil.example/x.js",
    directive: "script-src-elem",
  });
  expect(line).not.toContain("secret");
  const report = { documentURL: "https://d.example/?secret", effectiveDirective: "img-src" };
  const lines = reportLines(JSON.stringify([{ type: "csp-violation", body: report }]));
  expect(lines.map((each) => JSON.parse(each) as unknown)).toMatchObject([
    { page: "https://d.example/", directive: "img-src" },
  ]);
});

it("keeps a line a line, and short", () => {
  const hostile = `x\n\u001B[2J\u202E${"y".repeat(9_000)}`;
  const [line = ""] = reportLines(
    JSON.stringify({ "csp-report": { "document-uri": hostile, "effective-directive": hostile } }),
  );
  expect(line).not.toMatch(/[\n\u001B\u202E]/);
  expect(line.length).toBeLessThan(700);
});

it.each(["", "[", "[]x", "{}", '[{"type":"deprecation","body":{}}]', "[".repeat(10_000)])(
  "has nothing to tell of %.20s",
  (body) => expect(reportLines(body)).toEqual([]),
);

it("takes no more than ten at once", () => {
  const one = { type: "csp-violation", body: { effectiveDirective: "img-src" } };
  expect(reportLines(JSON.stringify(Array(11).fill(one)))).toEqual([]);
});
