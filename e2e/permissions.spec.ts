import { NO_ROLE, ROLE_TO_CHANGE } from "./support/refusals";
import { details, place, row, table, worldMap } from "./support/regions";
import { expect, test } from "./support/test";

const STAGING = /^(opt in|exclude|to default|return|undo|review|discard)\b/i;

test("a reader sees everything and can stage nothing, and reads why once", async ({
  page,
  credential,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries", "reader");
  await expect(page.getByText("You have read-only access.")).toHaveCount(1);
  await expect(page.getByText(ROLE_TO_CHANGE[credential])).toHaveCount(1);

  const kenya = place(page, "Kenya", 254);
  const kenyaRow = row(page, "Kenya", 254);
  await kenya.click();
  const panel = details(page, "Kenya +254");
  await expect(panel).toContainText("on Microsoft’s list of 2026-04-17");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await kenyaRow.getByRole("button", { name: "Kenya, +254: details" }).click();
  await expect(kenya).toHaveAttribute("data-status", "blocked");
  await expect(kenyaRow).toHaveAttribute("data-status", "blocked");

  await expect(page.getByRole("button", { name: STAGING })).toHaveCount(0);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Staged changes" })).toHaveCount(0);
});

test("a user with no role reads why, and whom to ask, on every page", async ({
  page,
  server,
  tenant,
  watched,
  credential,
  signIn,
}) => {
  watched.expect(/^console: .* 403 .*\/api\/(applications|listeners)/);
  const refusal = NO_ROLE[credential];
  const readsWhy = async () => {
    await expect(page.getByText(refusal.title)).toBeVisible();
    await expect(page.getByText(/Ask an administrator of the tenant/)).toContainText(refusal.roles);
    await expect(page.getByRole("button", { name: "Retry" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    await expect(page.getByText("You have read-only access")).toHaveCount(0);
  };
  await signIn("user");
  await readsWhy();
  await page.goto(`${server.url}/apps/${tenant.landmark("woodgroveGroceries")}`);
  await readsWhy();
  await expect(worldMap(page)).toHaveCount(0);
  await expect(table(page)).toHaveCount(0);
});

test("an admin who may change has every way to stage", async ({ page, openApplication }) => {
  await openApplication("woodgroveGroceries", "admin", "?code=254");
  const kenyaRow = row(page, "Kenya", 254);
  await expect(kenyaRow.getByRole("button", { name: "Opt in: Kenya, +254" })).toBeVisible();
  await expect(kenyaRow.getByRole("checkbox", { name: "Select Kenya, +254" })).toBeVisible();
  const panel = details(page, "Kenya +254");
  for (const choice of ["Opt in", "Exclude", "Return to Microsoft default"]) {
    await expect(panel.getByRole("button", { name: choice })).toBeVisible();
  }
  await expect(page.getByRole("region", { name: "Staged changes" })).toBeVisible();
  await expect(page.getByText("You have read-only access")).toHaveCount(0);
});
