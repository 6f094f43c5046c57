import { keepsFocus, showsFocus, tabTo, walkTo } from "./support/keyboard";
import { place, row, worldMap } from "./support/regions";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

test("the whole journey by keyboard alone: list, application, map, review, save, close", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin");
  await expect(page.getByRole("link", { name: /Woodgrove Groceries/ })).toBeVisible();
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("woodgrove gro");
  await tabTo(page, page.getByRole("link", { name: /Woodgrove Groceries/ }));
  await page.keyboard.press("Enter");
  // The first page has a map as well.
  await expect(page).toHaveURL(/\/apps\//);
  await expect(worldMap(page)).toBeVisible();
  await keepsFocus(page);

  // The table is left by its search; the map before it is one stop.
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("nigeria");
  await expect(row(page, "Kenya", 254)).toHaveCount(0);
  await tabTo(page, page.getByRole("button", { name: "Skip the map" }), "Shift+Tab");
  await page.keyboard.press("Tab");
  const nigeria = place(page, "Nigeria", 234);
  await walkTo(page, nigeria);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Zoom in" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(nigeria).toBeFocused();

  await expect(nigeria).toHaveAttribute("data-status", "blocked");
  await page.keyboard.press("Enter");
  await expect(nigeria).toHaveAttribute("data-status", "opted-in");
  await expect(nigeria).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(worldMap(page).locator(":focus")).toHaveCount(0);
  await keepsFocus(page);

  const review = page.getByRole("button", { name: "Review changes" });
  const dialog = page.getByRole("dialog");
  const inside = dialog.locator(":focus");
  // What follows the map comes a moment after the map itself.
  await expect(review).toBeVisible();
  await tabTo(page, review);
  await page.keyboard.press("Enter");
  await expect(inside).toHaveCount(1);
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    await showsFocus(page);
    await expect(inside).toHaveCount(1);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(review).toBeFocused();

  await page.keyboard.press("Enter");
  await tabTo(
    page,
    dialog.getByRole("checkbox", { name: /^I understand: this opens these regions/ }),
  );
  await page.keyboard.press("Space");
  await tabTo(page, saveButton(dialog));
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Saved, and read back from Graph")).toBeVisible();
  await keepsFocus(page);
  await tabTo(page, dialog.getByRole("button", { name: "Close" }).last());
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await keepsFocus(page);
  await expect(nigeria).toHaveAttribute("data-status", "opted-in");

  const { listeners } = await tenant.state();
  const appId = tenant.landmark("woodgroveGroceries");
  const saved = listeners.find(({ conditions }) =>
    conditions.applications.includeApplications.some((each) => each.appId === appId),
  );
  expect(saved?.handler.smsOptions.includeAdditionalRegions).toEqual([234]);
});

test("the table, with its hundreds of tab stops, can be skipped", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  await page.getByRole("button", { name: "Opt in: Algeria, +213" }).press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Skip the table" }), "Shift+Tab");
  await showsFocus(page);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Discard" })).toBeFocused();
});

test("the map and the page's head can be skipped, and each key of the map does what it says", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries", "admin", "?q=kenya");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("link", { name: "Applications" })).toBeFocused();

  await tabTo(page, page.getByRole("button", { name: "Skip the map" }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await showsFocus(page);
  const focused = worldMap(page).locator(":focus");
  await expect(focused).toHaveCount(0);

  await tabTo(page, page.getByRole("button", { name: "Skip the map" }), "Shift+Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  await expect(focused).toHaveAccessibleName(/^Zimbabwe/);
  await page.keyboard.press("PageUp");
  await expect(focused).toHaveAccessibleName(/^Zambia/);
  await page.keyboard.press("Home");
  await expect(focused).toHaveAccessibleName(/^Afghanistan/);
  await page.keyboard.press("Space");
  await expect(place(page, "Afghanistan", 93)).toHaveAttribute("data-status", "opted-in");
  await expect(page.getByRole("status").filter({ hasText: "Afghanistan" })).toHaveText(
    "Afghanistan, +93, pending: opt in. 1 change staged.",
  );
});
