import { details, row, table, worldMap } from "./support/regions";
import { overhang, smallTargets } from "./support/targets";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("on a phone: the map comes first, near the top, everything is large enough to tap, and a save succeeds", async ({
  page,
  signIn,
}) => {
  const fitsAFinger = async () => {
    expect(await smallTargets(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
  };
  await signIn("admin");
  await page.getByRole("searchbox").fill("woodgrove groceries");
  await fitsAFinger();
  await page.getByRole("link", { name: /Woodgrove Groceries/ }).tap();
  await expect(page).toHaveURL(/\/apps\//);
  await expect(worldMap(page)).toBeVisible();
  await fitsAFinger();
  const [tableBox, mapBox] = [await table(page).boundingBox(), await worldMap(page).boundingBox()];
  expect(mapBox?.y).toBeLessThanOrEqual(160);
  expect(tableBox?.y).toBeGreaterThan(mapBox?.y ?? Infinity);
  // One swipe away.
  expect(tableBox?.y).toBeLessThan(844);

  const kenya = row(page, "Kenya", 254);
  await page.getByRole("searchbox").fill("kenya");
  await kenya.getByRole("checkbox").tap();
  await expect(page.getByText("1 code selected")).toBeVisible();
  await fitsAFinger();
  await kenya.getByRole("button", { name: "Kenya, +254: details" }).tap();
  await expect(details(page, "Kenya +254")).toBeInViewport();
  await fitsAFinger();
  await kenya.getByRole("button", { name: "Opt in: Kenya, +254" }).tap();
  await page.getByRole("button", { name: "Review changes" }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/^Graph requests/).tap();
  await fitsAFinger();
  await saveButton(dialog).tap();
  await expect(dialog.getByText("Saved, and read back from Graph")).toBeVisible();
  await fitsAFinger();
  await dialog.getByRole("button", { name: "Close" }).last().tap();
  await expect(kenya).toHaveAttribute("data-status", "opted-in");
});

test("a finger on the map toggles what it taps", async ({ page, openApplication }) => {
  await openApplication("woodgroveGroceries");
  const algeria = worldMap(page).getByRole("button", { name: /^Algeria, / });
  await algeria.tap();
  await expect(algeria).toHaveAttribute("data-status", "opted-in");
  await expect(details(page, "Algeria +213")).toContainText("Pending: blocked → opted in");
});
