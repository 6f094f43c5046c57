import { expect } from "@playwright/test";
import { NEWER } from "./buildNewer";
import { bar, stageKenya } from "../support/saves";
import { RUN, saveStaged, signIn, SPLIT } from "./saves";
import { bringToEnd, Telling } from "./telling";
import { howItEnded, inWorld, trial } from "./trial";

const NEWER_BUILD = { environment: { NEXT_DIST_DIR: NEWER } };

/** The rest of a run is called by a page of the older version. */
export function updatedInRun(): void {
  trial({
    ...{ what: "an update: the instance ends, a newer version starts", instances: 1, save: RUN },
    strike: async ({ page, instances }) => {
      await instances.restart("SIGTERM", NEWER_BUILD);
      await expect(bar(page)).toContainText("Dialgate was updated", { timeout: 60_000 });
      await bar(page).getByRole("button", { name: "Reload the page" }).click();
      await expect(bar(page)).toHaveAttribute("data-run", "interrupted");
      return ["reload"];
    },
  });
}

/** What was staged before the update is saved after it. */
export function updatedBeforeSaving(): void {
  inWorld(
    { what: "an update between staging and saving", instances: 1, save: SPLIT },
    async (world) => {
      const { page, tenant, instances } = world;
      await signIn(page, tenant, instances.url + SPLIT.path(tenant));
      const before = await tenant.state();
      await instances.restart("SIGTERM", NEWER_BUILD);
      const telling = new Telling(page);
      await SPLIT.start(page);
      await expect(page.getByRole("dialog")).toContainText("Dialgate was updated");
      expect((await tenant.state()).listeners).toEqual(before.listeners);
      await page.reload();
      await saveStaged(page, tenant);
      const todo = ["reload", "Review changes", ...(await bringToEnd(page))];
      const said = ["Dialgate was updated", ...(await telling.stop())];
      const after = await tenant.state();
      expect(SPLIT.wrong(tenant, before, after)).toEqual([]);
      return { said, todo, tenant: howItEnded(world, before, after) };
    },
  );
}

/** The old tab goes to another page, which loads anew, and comes back to what was staged. */
export function updatedBeforeNavigating(): void {
  inWorld(
    { what: "an update between staging and following a link", instances: 1, save: SPLIT },
    async (world) => {
      const { page, tenant, instances } = world;
      await signIn(page, tenant, instances.url + SPLIT.path(tenant));
      const before = await tenant.state();
      await stageKenya(page);
      await instances.restart("SIGTERM", NEWER_BUILD);
      const loaded = page.waitForEvent("load", { timeout: 60_000 });
      await page.getByRole("link", { name: "Regions", exact: true }).click();
      await loaded;
      await expect(page).toHaveURL(/\/regions/);
      await page.goBack();
      const telling = new Telling(page);
      await saveStaged(page, tenant);
      const todo = ["Review changes", ...(await bringToEnd(page))];
      const said = await telling.stop();
      const after = await tenant.state();
      expect(SPLIT.wrong(tenant, before, after)).toEqual([]);
      return { said, todo, tenant: howItEnded(world, before, after) };
    },
  );
}
