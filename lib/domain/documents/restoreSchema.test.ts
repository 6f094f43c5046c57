import fc from "fast-check";
import { expect, test } from "vitest";
import { restoreFile } from "./restoreFile";
import { readRestoreFile } from "./restoreSchema";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 1000);

const EMPTY = { readAt: "", listeners: [], unreadable: [], total: 0 };
const META = { tenantId: "tenant", at: "2026-01-01T00:00:00Z", heading: "Block +234", reason: "" };
const FILE = restoreFile(EMPTY, [], [], META);

test("reads a restore file of this tenant", () => {
  expect(readRestoreFile(`\uFEFF${JSON.stringify(FILE)}`, "TENANT")).toMatchObject({ ok: true });
});

test.each([
  ["of another tenant", { ...FILE, tenantId: "other" }, "another tenant"],
  ["of another kind", { ...FILE, format: "dialgate-settings" }, "format"],
  ["with what does not belong", { ...FILE, listeners: [{ id: "../x" }] }, "listeners.0"],
  ["that is none", [], "not a restore file"],
])("refuses a file %s", (_, file, reason) => {
  const read = readRestoreFile(JSON.stringify(file), "tenant");
  expect(read.ok ? "" : read.error).toContain(reason);
});

test("never throws, whatever it is given", () => {
  const whole = JSON.stringify(FILE);
  const damaged = fc
    .tuple(fc.nat(whole.length), fc.string({ maxLength: 4 }), fc.nat(20))
    .map(([at, put, take]) => whole.slice(0, at) + put + whole.slice(at + take));
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string({ unit: "binary" })), (text) => {
      const read = readRestoreFile(text, "tenant");
      if (!read.ok) expect(read.error).toMatch(/\.$/);
    }),
    { numRuns: RUNS },
  );
});
