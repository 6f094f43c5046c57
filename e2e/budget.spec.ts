import type { Page } from "@playwright/test";
import { weighScripts } from "./support/scriptParts";
import { expect, test } from "./support/test";

/** In bytes, as Brotli: the most that a page loads before it can be used, and of Dialgate's own. */
const MOST = { application: 267_000, overview: 262_000, own: 58_500 };

/** What no page needs before somebody reaches for it. */
const LATER = [
  /^zod\//,
  /^libphonenumber/,
  /^(d3-(color|ease|geo|interpolate|timer)|topojson-client)/,
  /^(@radix-ui|radix-ui|react-remove-scroll)/,
  /^components\/block\/BlockDialog/,
  /^components\/bulk\/BulkForm/,
  /^components\/changes\/ReviewDialog/,
  /^components\/setup\/SetupPage/,
  /^components\/transfer\//,
  /^lib\/run\/(driver|runner|browser)/,
  /^lib\/geo\/outlines\.generated/,
];

test("the application page loads no more script than its budget before it can be used", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  await judge(page, 'svg [data-code="254"][data-status]', MOST.application);
});

test("the overview loads no more script than its budget before it can be used", async ({
  page,
  signIn,
}) => {
  await signIn();
  await judge(page, 'main a[href^="/apps/"]', MOST.overview);
});

declare global {
  interface Window {
    /** In ms since the navigation began. */
    usableAt: number;
  }
}

/** Loads the page once more, and weighs the scripts that were asked for before the selector found. */
async function judge(page: Page, selector: string, most: number): Promise<void> {
  await page.locator(selector).first().waitFor();
  await page.addInitScript(noteWhenUsable, selector);
  await page.reload();
  await page.waitForFunction(() => window.usableAt > 0);
  const before = await page.evaluate(scriptsBefore);
  const { total, parts } = await weighScripts(before);
  const largest = [...parts].sort(([, a], [, b]) => b - a);
  const own = largest.filter(([name]) => /^(app|components|lib)\//.test(name));
  const sum = Math.round(own.reduce((bytes, [, size]) => bytes + size, 0));
  const table = largest.slice(0, 15).map(([name, size]) => `${Math.round(size)} ${name}`);
  const head = `${total} bytes in ${before.length} files, ${sum} of its own:`;
  process.stdout.write(`${[head, ...table].join("\n")}\n`);
  const names = largest.map(([name]) => name);
  expect(names.filter((name) => LATER.some((each) => each.test(name)))).toEqual([]);
  expect(total, head).toBeLessThanOrEqual(most);
  expect(sum, head).toBeLessThanOrEqual(MOST.own);
}

function noteWhenUsable(selector: string): void {
  window.usableAt = 0;
  new MutationObserver((_, observer) => {
    if (document.querySelector(selector) === null) return;
    window.usableAt = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
}

function scriptsBefore(): string[] {
  return performance
    .getEntriesByType("resource")
    .filter(({ name, startTime }) => startTime < window.usableAt && /\.js\?/.test(name))
    .map(({ name }) => new URL(name).pathname);
}
