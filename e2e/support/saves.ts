import type { Locator, Page } from "@playwright/test";
import type { State } from "../../emulator/client";

/** What dialog and bar say of a save that Graph shows. */
export const SAVED = "Saved, and read back from Graph";

/** Opts the application whose page is open into Kenya, as far as staging it. */
export async function stageKenya(page: Page): Promise<void> {
  await page
    .locator('tr[data-code="254"]')
    .getByRole("button", { name: /Opt in/ })
    .click();
}

/** What starts a review, whatever act it names. */
export function saveButton(within: Page | Locator): Locator {
  return within.locator('[data-act="save"]');
}

export async function reviewAndSave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Review changes" }).click();
  await saveButton(page).click();
}

/** Blocks +234 for every application: a write to each listener. */
export async function blockNigeria(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Block regions…" }).click();
  const dialog = page.getByRole("dialog", { name: "Block regions for all applications" });
  await dialog.getByRole("searchbox").fill("nigeria");
  await dialog.getByRole("checkbox", { name: /^Nigeria/ }).click();
  await dialog.getByRole("checkbox", { name: /I understand: no codes will be sent there/ }).click();
  await dialog.getByRole("button", { name: "Block now" }).click();
}

/** The run of the tenant, on every page. */
export function bar(page: Page): Locator {
  return page.getByRole("region", { name: "Run" });
}

/** What the tenant's own audit log says was written since, to which listener. */
export function writtenSince(before: State, now: State): string[] {
  const known = new Set(before.directoryAudits.map(({ id }) => id));
  return now.directoryAudits
    .filter(({ id }) => !known.has(id))
    .map((each) => `${each.activityDisplayName} ${each.targetResources[0]?.id}`);
}
