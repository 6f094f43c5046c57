import type { Page } from "@playwright/test";
import { weighScripts } from "./support/scriptParts";
import { worldMap } from "./support/regions";
import { expect, test } from "./support/test";

/** In bytes, as Brotli: the most that a page loads before it can be used, and of Dialgate's own. */
const MOST = { application: 385_000, overview: 335_000, own: 75_000 };

/** What no page needs before somebody reaches for it. */
const LATER = [
  /^zod\/v4\/(classic|locales)/,
  /^libphonenumber/,
  /^components\/block\/BlockDialog/,
  /^components\/bulk\/BulkForm/,
  /^components\/changes\/ReviewDialog/,
  /^components\/setup\/SetupPage/,
  /^components\/transfer\//,
];

/** The application page's outlines, which are no code. */
const OUTLINES = /^lib\/geo\/outlines/;

test("the application page loads no more script than its budget before it can be used", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  const usable = worldMap(page).locator('[data-code="254"]');
  await judge(page, () => usable.waitFor(), MOST.application);
});

test("the overview loads no more script than its budget before it can be used", async ({
  page,
  signIn,
}) => {
  await signIn();
  const usable = page.getByRole("link", { name: "Woodgrove Groceries" });
  await judge(page, () => usable.waitFor(), MOST.overview);
});

async function judge(page: Page, usable: () => Promise<void>, most: number): Promise<void> {
  await usable();
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.add(new URL(request.url()).pathname);
  });
  await page.reload();
  await usable();
  const before = [...scripts];
  const { total, parts } = await weighScripts(before);
  const largest = [...parts].sort(([, a], [, b]) => b - a);
  const own = largest.filter(
    ([name]) => /^(app|components|lib)\//.test(name) && !OUTLINES.test(name),
  );
  const sum = own.reduce((bytes, [, size]) => bytes + size, 0);
  const table = largest.slice(0, 15).map(([name, size]) => `${Math.round(size)} ${name}`);
  const told = `${total} bytes in ${before.length} files, ${Math.round(sum)} of its own:\n${table.join("\n")}`;
  process.stdout.write(`${told}\n`);
  expect(
    largest.map(([name]) => name).filter((name) => LATER.some((each) => each.test(name))),
  ).toEqual([]);
  expect(total, told).toBeLessThanOrEqual(most);
  expect(sum, told).toBeLessThanOrEqual(MOST.own);
}
