import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, expect, test, type BrowserContext } from "@playwright/test";
import { bar, stageKenya } from "../support/saves";
import { RUN, saveStaged, signIn, SPLIT, toTheBar, type Save } from "./saves";
import { bringToEnd, Telling } from "./telling";
import { howItEnded, inWorld, trial, type World } from "./trial";

const UNKEPT = "Save anyway";

/** Leaves the origin no room in IndexedDB. */
async function fillUp({ page, instances }: World): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(instances.url);
  await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
}

/** What a browser does whose settings forbid a site to keep databases. */
async function forbidDatabases({ page }: World): Promise<void> {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
  });
  await page.reload();
}

const SPOILT = {
  "the browser's storage is full": fillUp,
  "the browser forbids databases": forbidDatabases,
} as const;

/** Nothing is written without a way back, unless the admin says so. */
export function notStored(what: keyof typeof SPOILT, save: Save): void {
  inWorld({ what: `${what} when the save begins`, instances: 1, save }, async (world) => {
    const { page, tenant, instances } = world;
    await signIn(page, tenant, instances.url + save.path(tenant));
    const before = await tenant.state();
    await SPOILT[what](world);
    await save.start(page);
    await expect(page.getByRole("dialog")).toContainText("The save was not started");
    expect((await tenant.state()).listeners).toEqual(before.listeners);
    const telling = new Telling(page);
    await toTheBar(page, tenant, save, () => page.getByRole("button", { name: UNKEPT }).click());
    const todo = [UNKEPT, ...(await bringToEnd(page))];
    const said = ["The save was not started", ...(await telling.stop())];
    const after = await tenant.state();
    expect(save.wrong(tenant, before, after)).toEqual([]);
    return { said, todo, tenant: howItEnded(world, before, after) };
  });
}

/** How far the run has come is not stored any more: Graph tells it. */
export function fullFromTheMiddle(): void {
  trial({
    ...{ what: "the browser's storage is full from the middle on, and the page is opened again" },
    ...{ instances: 1, save: RUN },
    strike: async (world) => {
      const { page } = world;
      await fillUp(world);
      await expect(bar(page)).toContainText(/: 100 of \d+ writes done/, { timeout: 60_000 });
      await page.reload();
      await expect(bar(page)).toHaveAttribute("data-run", "interrupted");
      return ["reload"];
    },
  });
}

/** What is staged cannot be kept over a reload, and the page says so before it is lost. */
export function fullWhenStaging(): void {
  const what = "session storage is full when a change is staged";
  inWorld({ what, instances: 1, save: SPLIT }, async (world) => {
    const { page, tenant, instances } = world;
    await signIn(page, tenant, instances.url + SPLIT.path(tenant));
    const before = await tenant.state();
    await page.evaluate(fillSessionStorage);
    await stageKenya(page);
    const said =
      "This browser’s storage is full: save your changes before you close or reload this page";
    await expect(page.getByText(said)).toBeVisible();
    await saveStaged(page, tenant);
    const todo = ["save before a reload", ...(await bringToEnd(page))];
    const after = await tenant.state();
    expect(SPLIT.wrong(tenant, before, after)).toEqual([]);
    return { said: [said], todo, tenant: howItEnded(world, before, after) };
  });
}

/** To the last character, in the page. */
function fillSessionStorage(): void {
  let size = 2 ** 22;
  for (let index = 0; size >= 1; index++) {
    try {
      sessionStorage.setItem(`filler ${index}`, "x".repeat(size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
}

/** Nobody can sign in, and so nothing begins. */
export function forbidden(): void {
  const what = "the browser's settings forbid the site to keep anything";
  inWorld({ what, instances: 1, save: SPLIT }, async ({ tenant, instances }) => {
    const before = await tenant.state();
    const context = await contextThatForbids(new URL(instances.url).origin);
    const page = await context.newPage();
    await page.goto(instances.url + SPLIT.path(tenant));
    const said = "This browser does not let Dialgate store data";
    await expect(page.getByText(said)).toBeVisible();
    await context.close();
    expect(await tenant.state()).toEqual(before);
    return { said: [said], todo: ["allow site data"], tenant: "as before: nobody could sign in" };
  });
}

/** As where somebody has blocked the site's data in Chromium's settings. */
async function contextThatForbids(origin: string): Promise<BrowserContext> {
  const profile = test.info().outputPath("profile");
  const exceptions = { cookies: { [`${origin},*`]: { setting: 2 } } };
  await mkdir(join(profile, "Default"), { recursive: true });
  await writeFile(
    join(profile, "Default", "Preferences"),
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  );
  const { launchOptions } = test.info().project.use;
  return chromium.launchPersistentContext(profile, launchOptions);
}
