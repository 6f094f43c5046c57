import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { saveButton, stageKenya } from "./support/saves";
import { expect, test } from "./support/test";

/** What was not fetched yet, as of an older build, is there no more; gives the way back. */
async function loseParts(page: Page): Promise<() => Promise<void>> {
  const parts = "**/_next/static/chunks/**";
  await page.route(parts, (route) => route.fulfill({ status: 404 }));
  return () => page.unroute(parts);
}

const LOST = /Failed to load resource|ChunkLoadError|Failed to load chunk/;
const FAILED = "This part of Dialgate could not be loaded";

test("a dialog that cannot be fetched says so, closes, and is there after a reload with what is staged", async ({
  page,
  watched,
  openApplication,
}) => {
  watched.expect(LOST);
  await openApplication("woodgroveGroceries");
  const bringBack = await loseParts(page);
  const button = page.getByRole("button", { name: "Block regions…" });
  await button.click();
  const dialog = page.getByRole("dialog", { name: FAILED });
  await expect(dialog).toContainText("staged changes are kept");
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  await isAccessible(page, "failed part", [1440, 390, 320]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();

  await stageKenya(page);
  await page.getByRole("button", { name: "Block regions…" }).click();
  await bringBack();
  await dialog.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByText("1 change", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Block regions…" }).click();
  await expect(page.getByRole("dialog", { name: /Block/ })).toBeVisible();
});

test("a phone's menu that cannot be fetched says so, and gives the focus back", async ({
  page,
  watched,
  signIn,
}) => {
  watched.expect(LOST);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn("admin", "/about");
  const bringBack = await loseParts(page);
  const button = page.getByRole("button", { name: "Menu" });
  await button.click();
  const dialog = page.getByRole("dialog", { name: FAILED });
  await expect(dialog).toBeVisible();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await page.mouse.click(195, 800);
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute("aria-expanded", "false");

  await bringBack();
  await page.reload();
  await button.click();
  await expect(page.getByRole("dialog", { name: "Menu" })).toBeVisible();
});

test("without its outlines the map says so, and the table does its work", async ({
  page,
  watched,
  tenant,
  signIn,
}) => {
  watched.expect(/Failed to load resource/);
  await page.route("**/outlines.*.json*", (route) => route.fulfill({ status: 404 }));
  await signIn("admin", `/apps/${tenant.landmark("woodgroveGroceries")}`);
  await expect(page.getByText("The map could not be loaded")).toBeVisible();
  await page.getByRole("button", { name: "Opt in: Kenya, +254" }).click();
  await expect(page.getByText("1 change", { exact: true })).toBeVisible();
});

test("a change is written though what drives runs could not be fetched at first", async ({
  page,
  watched,
  openApplication,
}) => {
  watched.expect(LOST);
  await openApplication("woodgroveGroceries");
  // What is fetched first once the page stands are the runs.
  const bringBack = await loseParts(page);
  await page.waitForResponse((response) => response.status() === 404);
  await bringBack();
  await stageKenya(page);
  await page.getByRole("button", { name: "Review changes" }).click();
  await saveButton(page.getByRole("dialog")).click();
  await expect(page.getByText("Saved, and read back from Graph").first()).toBeVisible();
});
