import { expect } from "@playwright/test";
import { bar, RUN, signIn, SPLIT, stageKenya, type Save } from "./saves";
import { bringToEnd, Telling } from "./telling";
import { howItEnded, inWorld, trial, type World } from "./trial";

const UNKEPT = "Save without keeping it";

/** Leaves the origin no room in IndexedDB. */
async function fillUp({ page, instances }: World): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(instances.url);
  await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
}

/** What a browser does whose settings forbid a site to keep databases. */
async function denyDatabases({ page }: World): Promise<void> {
  await page.evaluate(() => {
    indexedDB.open = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
  });
}

const WAYS = [
  { what: "the browser's storage is full", spoil: fillUp },
  { what: "the browser forbids databases", spoil: denyDatabases },
] as const;

for (const { what, spoil } of WAYS)
  for (const save of [SPLIT, RUN])
    inWorld({ what: `${what}, before the save begins`, instances: 1, save }, async (world) => {
      const { page, tenant } = world;
      const before = await begin(world, save, spoil);
      await expect(page.getByRole("dialog")).toContainText("The save was not started");
      expect((await tenant.state()).listeners).toEqual(before.listeners);
      const telling = new Telling(page);
      await page.getByRole("button", { name: UNKEPT }).click();
      await page
        .getByRole("button", { name: /^Close/ })
        .last()
        .click();
      const todo = [UNKEPT, ...(await bringToEnd(page))];
      const said = ["The save was not started", ...(await telling.stop())];
      const after = await tenant.state();
      expect(save.wrong(tenant, before, after)).toEqual([]);
      return { said, todo, tenant: howItEnded(world, before, after) };
    });

async function begin(world: World, save: Save, spoil: (world: World) => Promise<void>) {
  const { page, tenant, instances } = world;
  await signIn(page, tenant, instances.url + save.path(tenant));
  const before = await tenant.state();
  await spoil(world);
  await save.start(page);
  return before;
}

trial({
  ...{ what: "the browser's storage is full from the middle on, and the page is closed" },
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

inWorld(
  { what: "session storage is full, and the page is opened again", instances: 1, save: SPLIT },
  async (world) => {
    const { page, tenant, instances } = world;
    await signIn(page, tenant, instances.url + SPLIT.path(tenant));
    const before = await tenant.state();
    await page.evaluate(() => {
      for (let size = 2 ** 22; size >= 1; size /= 2)
        for (let index = 0; ; index++)
          try {
            sessionStorage.setItem(`filler ${size} ${index}`, "x".repeat(size));
          } catch {
            break;
          }
    });
    await stageKenya(page);
    await page.waitForTimeout(500);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: "Review changes" })).toBeVisible();
    return { said: [], todo: [], tenant: howItEnded(world, before, await tenant.state()) };
  },
);
