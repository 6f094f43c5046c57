import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ integrity: z.string().optional(), link: z.boolean().optional() }),
  ),
});

test("every package is held to what it was when it was chosen", () => {
  const { packages } = lockfile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const loose = Object.entries(packages)
    .filter(([path, { integrity, link }]) => path !== "" && link !== true && !integrity)
    .map(([path]) => path);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(loose).toEqual([]);
});
