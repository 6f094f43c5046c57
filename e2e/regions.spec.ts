import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { keepsFocus, tabTo, walkTo } from "./support/keyboard";
import { worldMap } from "./support/regions";
import { overhang, smallTargets } from "./support/targets";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

const regionTable = (page: Page) => page.getByRole("table", { name: "Every calling code" });
const codeRow = (page: Page, code: number) => regionTable(page).locator(`[data-code="${code}"]`);
const applications = (page: Page) => page.getByRole("table", { name: "Applications and the" });
const actions = (page: Page) => page.getByRole("group", { name: "Change this region" });

test("every code in words and on the map: in how many applications it is reachable", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/regions");
  await expect(page.getByRole("heading", { level: 1, name: "Regions" })).toBeVisible();
  await expect(regionTable(page).locator("tbody tr")).toHaveCount(243);
  const kenya = worldMap(page).getByRole("link", { name: /^Kenya, \+254, reachable in / });
  await expect(kenya).toHaveAccessibleName("Kenya, +254, reachable in 2 of 43 applications");
  await expect(kenya).toHaveAttribute("data-heat", "1");
  await expect(codeRow(page, 254)).toHaveAccessibleName(
    "Kenya, +254, reachable in 2 of 43 applications",
  );
  await expect(codeRow(page, 254).getByRole("cell")).toContainText(["+254", "2 of 43", "2", "0"]);
  // Names stand under their heading, and begin where it begins.
  for (const heading of ["columnheader", "rowheader"] as const)
    await expect(regionTable(page).getByRole(heading).first()).toHaveCSS("text-align", "start");
  const russia = worldMap(page).getByRole("link", { name: /^Russia, \+7, reachable in 0 of 43/ });
  await expect(russia).toHaveAttribute("data-heat", "0");

  await regionTable(page).getByRole("button", { name: "Excluded" }).click();
  await regionTable(page).getByRole("button", { name: "Excluded" }).click();
  await expect(regionTable(page).locator("tbody tr").first()).not.toHaveAttribute(
    "data-code",
    "93",
  );
  await expect(page).toHaveURL(/sort=excluded&dir=desc/);
  await page.getByRole("searchbox").fill("isle of man");
  await expect(regionTable(page).locator("tbody tr")).toHaveCount(1);
  await regionTable(page).getByRole("link").click();
  await expect(page).toHaveURL(/\/regions\/44$/);
  await expect(page.getByText("+44 is shared: ")).toContainText("Isle of Man");
});

test("one region: which applications allow it, opt in, exclude; changed for a chosen one", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin", "/regions/254");
  await expect(page.getByText("Reachable in 2 of 43 applications")).toBeVisible();
  await page.getByRole("button", { name: "Opted in 2" }).click();
  await expect(page.getByRole("status").getByText("2 of 43 applications shown")).toBeVisible();
  await expect(applications(page).getByRole("rowheader")).toContainText([
    "Fabrikam Fitness",
    "Fourth Coffee",
  ]);
  await page.getByRole("button", { name: "Opted in 2" }).click();
  await page.getByRole("searchbox").fill("woodgrove gro");
  await page.getByRole("checkbox", { name: "Choose Woodgrove Groceries" }).check();
  await expect(actions(page)).toContainText("For 1 application");
  await actions(page).getByRole("button", { name: "Opt in 1" }).click();

  const dialog = page.getByRole("dialog", { name: "Opt in +254 for 1 application" });
  await saveButton(dialog).click();
  const appId = tenant.landmark("woodgroveGroceries");
  await expect
    .poll(async () => {
      const { listeners } = await tenant.state();
      return listeners.find(({ conditions }) =>
        conditions.applications.includeApplications.some((each) => each.appId === appId),
      )?.handler.smsOptions.includeAdditionalRegions;
    })
    .toEqual([254]);
  await page.keyboard.press("Escape");
  await expect(page.getByText("Reachable in 3 of 43 applications")).toBeVisible();
});

test("one region for all: conflicts are left out, in words, and shared codes said", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/regions/7");
  await expect(actions(page)).toContainText("For all 43 applications, 2 territories at once");
  await actions(page)
    .getByRole("button", { name: /^Exclude \d+/ })
    .click();
  const dialog = page.getByRole("dialog", { name: /^Exclude \+7 for \d+ applications$/ });
  await expect(dialog).toContainText("+7 is Russia and Kazakhstan");
  await expect(dialog).toContainText("already blocked until opt-in are excluded as well");
  await expect(dialog).toContainText("Airways regions");
});

test("an address that is no region says so, whatever it holds", async ({ page, signIn }) => {
  await signIn("admin", "/regions/1001");
  const heading = page.getByRole("heading", { name: "No such calling code" });
  await expect(heading).toBeVisible();
  const origin = new URL(page.url()).origin;
  for (const code of ["-1", "0254", "254.0", "1e2", "%3Cimg%20src=x%3E", "constructor"]) {
    await page.goto(`${origin}/regions/${code}`);
    await expect(heading, code).toBeVisible();
  }
  await page.getByRole("link", { name: "All regions" }).click();
  await expect(regionTable(page)).toBeVisible();
});

test("the heat map by keyboard: one stop, arrows between territories, Enter opens the page", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/regions?q=no-such-region");
  await expect(worldMap(page)).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Skip the map" }));
  await page.keyboard.press("Tab");
  const kenya = worldMap(page).getByRole("link", { name: /^Kenya, / });
  await walkTo(page, kenya);
  await expect(page.locator(".map-tooltip")).toContainText("Reachable in 2 of 43 applications");
  await page.keyboard.press("Escape");
  await keepsFocus(page);
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, kenya, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Kenya +254" })).toBeVisible();
  await keepsFocus(page);
});

test("the help desk looks and changes nothing", async ({ page, signIn }) => {
  await signIn("reader", "/regions/254");
  await expect(page.getByText("Reachable in 2 of 43 applications")).toBeVisible();
  await expect(actions(page)).toHaveCount(0);
  await expect(applications(page).getByRole("checkbox")).toHaveCount(0);
});

test("regions are accessible, and fit a phone", async ({ page, signIn }) => {
  await signIn("admin", "/regions");
  await expect(worldMap(page)).toBeVisible();
  await codeRow(page, 44).getByRole("checkbox").check();
  // A row that is scrolled halfway under the headings is measured as a target half as high.
  await page.locator(".table-scroll").evaluate((pane) => pane.scrollTo(0, 0));
  await isAccessible(page, "regions");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await smallTargets(page)).toEqual([]);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await page.goto(page.url().replace("/regions", "/regions/254"));
  await expect(applications(page).getByRole("rowheader").first()).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await isAccessible(page, "one region");
});
