import type { Page } from "@playwright/test";
import type { Tenant } from "../../emulator/client";

type Open = (page: Page, url: string, tenant: Tenant) => Promise<void>;

/** What opens over a page, and how one gets there. */
export const windows: Readonly<Record<string, Open>> = {
  "Staged changes": stage,
  // What the picture before staged is there still.
  Review: async (page, url, tenant) => {
    await page.goto(`${url}/apps/${tenant.landmark("woodgroveGroceries")}`);
    await page.getByRole("button", { name: "Review changes" }).click();
    await page.getByRole("dialog").waitFor();
  },
  "Edit…": async (page, url, tenant) => {
    await page.goto(`${url}/apps/${tenant.landmark("woodgroveGroceries")}`);
    await page.getByRole("button", { name: "Edit…" }).click();
    await page.getByRole("button", { name: /^Only these regions/ }).waitFor();
  },
  "Block regions": async (page) => {
    await page.getByRole("button", { name: "Block regions…" }).click();
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: /^Nigeria/ })
      .check();
  },
  Search: async (page) => {
    // Keys are heard once the page is alive.
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").fill("kenya woodgrove");
    await dialog.getByRole("option").first().waitFor();
  },
  "Keys and words": async (page) => {
    await page.getByRole("main").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  },
  // The last: a page is left with it open, and comes back so.
  "Only these regions": async (page, url, tenant) => {
    await page.goto(`${url}/apps/${tenant.landmark("woodgroveGroceries")}`);
    await page.getByRole("button", { name: "Edit…" }).click();
    await page.getByRole("button", { name: /^Only these regions/ }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Add EU/ })
      .click();
  },
};

async function stage(page: Page, url: string, tenant: Tenant): Promise<void> {
  await page.goto(`${url}/apps/${tenant.landmark("woodgroveGroceries")}`);
  await page.getByRole("button", { name: "Opt in: Algeria, +213" }).click();
  await page.getByRole("button", { name: /^Exclude: Botswana/ }).click();
}
