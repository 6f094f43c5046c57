import { afterAll, expect, test } from "vitest";

const modules = import.meta.glob([
  "../components/**/*.{ts,tsx}",
  "../lib/{auth,config,domain,geo,graph,http,i18n,run,setup}/**/*.ts",
  "!../**/*.{test,fixture,property.test}.{ts,tsx}",
  "!../lib/{geo/generate,i18n/extract}/**",
]);

afterAll(() => {
  globalThis.dialgateSpoken = undefined;
});

test("no module asks for a word while it is loaded, when no language is known yet", async () => {
  expect(Object.keys(modules).length).toBeGreaterThan(500);
  const early = new Set<string>();
  globalThis.dialgateSpoken = () => {
    early.add(new Error().stack ?? "");
    return undefined;
  };
  for (const [path, load] of Object.entries(modules)) {
    const before = early.size;
    await load();
    if (early.size > before) early.add(path);
  }
  expect([...early]).toEqual([]);
}, 120_000);
