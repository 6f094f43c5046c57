import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { showsFocus, tabTo } from "./support/keyboard";
import { overhang, smallTargets } from "./support/targets";
import { expect, test } from "./support/test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("the header is one row on a phone, however narrow, and names the tenant", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/about");
  const header = page.getByRole("banner");
  await expect(header).toContainText("Contoso");
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    const tops = ["Search", "Block regions…", "Menu"].map(async (name) => {
      const box = await page.getByRole("button", { name, exact: true }).boundingBox();
      return box?.y;
    });
    const [search, stop, menu] = await Promise.all(tops);
    expect([search, stop], `at ${width} px`).toEqual([menu, menu]);
    expect((await header.boundingBox())?.height, `at ${width} px`).toBeLessThanOrEqual(56);
    await expect(header.getByText("Contoso").first()).toBeInViewport();
    expect(await overhang(page)).toBeLessThanOrEqual(0);
  }
});

test("by keyboard: the menu opens, says where one is, and gives the focus back", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/regions");
  await expect(page.getByRole("heading", { name: "Regions", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Findings" })).toHaveCount(0);
  const button = page.getByRole("button", { name: "Menu" });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  const links = menu(page).getByRole("navigation", { name: "Console" });
  await expect(links.getByRole("link")).toHaveText([
    "Applications",
    "Regions",
    "Findings",
    "Standard",
    "Timeline",
    "Check a number",
    "Import and export",
    "About Dialgate",
  ]);
  await expect(links.getByRole("list", { name: "Audit" }).getByRole("link")).toHaveCount(3);
  await expect(links.locator("[aria-current=page]")).toHaveText("Regions");
  await tabTo(page, menu(page).getByRole("button", { name: "Sign out" }));
  await page.keyboard.press("Escape");
  await expect(menu(page)).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.keyboard.press("Enter");
  await tabTo(page, links.getByRole("link", { name: "Regions" }));
  await page.keyboard.press("Enter");
  await expect(menu(page)).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.keyboard.press("Enter");
  await tabTo(page, links.getByRole("link", { name: "Timeline" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Timeline" })).toBeVisible();
  await expect(menu(page)).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
  await tabTo(page, button, "Shift+Tab");
  await showsFocus(page);
  await page.keyboard.press("Enter");
  await expect(links.locator("[aria-current=page]")).toHaveText("Timeline");
});

test("by finger: large targets, axe, and the way out", async ({ page, signIn }) => {
  await signIn("admin", "/audit");
  await page.getByRole("button", { name: "Menu" }).tap();
  await expect(menu(page)).toContainText("Adele Vance");
  expect(await smallTargets(page)).toEqual([]);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await isAccessible(page, "menu", [390, 320]);

  // A window that grows, or a phone that is turned, must not stay inert behind the menu; seen before
  // the width was set back.
  await expect(menu(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Regions", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Regions", exact: true })).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Menu" }).tap();
  await menu(page).getByRole("button", { name: "Sign out" }).tap();
  await expect(page.getByRole("button", { name: /sign in/i })).toBeVisible();
});

function menu(page: Page) {
  return page.getByRole("dialog", { name: "Menu" });
}
