import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { generate } from "./generate";

const files = generate();

it.each([...files.keys()])("%s is what `npm run geo` writes, to the byte", (name) => {
  const committed = readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
  expect(files.get(name) === committed).toBe(true);
});

it("gives outlines of at most 58 KB over the wire, compressed as a server does", () => {
  const outlines = files.get("outlines.generated.json") ?? "";
  expect(outlines.length).toBeGreaterThan(100_000);
  expect(gzipSync(outlines, { level: 6 }).length).toBeLessThanOrEqual(58_000);
});
