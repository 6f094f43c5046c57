import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { tabTo } from "./support/keyboard";
import { navigation } from "./support/navigation";
import { details, place, row } from "./support/regions";
import { overhang, smallTargets } from "./support/targets";
import { chooseAccount, expect, test } from "./support/test";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search" });
const field = (page: Page) => page.getByRole("combobox", { name: "Search", exact: true });
const options = (page: Page) => palette(page).getByRole("option");
const help = (page: Page) => page.getByRole("dialog", { name: "Keys and words" });
const isListed = (page: Page) =>
  expect(page.getByRole("link", { name: /Woodgrove Groceries/ })).toBeVisible();

async function openSearch(page: Page, key = "Control+k"): Promise<void> {
  await page.keyboard.press(key);
  await expect(field(page)).toBeFocused();
}

test("what is typed before the search has come is in its field", async ({ page, signIn }) => {
  await signIn("admin");
  await isListed(page);
  await page.getByRole("searchbox").focus();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("kenyaa");
  await page.keyboard.press("Backspace");
  await expect(palette(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue("kenya");
  await page.keyboard.type(" woodgrove");
  await expect(options(page).first()).toContainText("Kenya in Woodgrove Groceries");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("searchbox")).toHaveValue("");
});

test("by Ctrl-K alone, from the list to why Kenya gets no code at one application", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin");
  await isListed(page);
  await openSearch(page);
  // Typed and sent at once: what Enter picks is what was typed, not what was found before.
  await page.keyboard.type("kenya woodgrove");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(
    new RegExp(`/apps/${tenant.landmark("woodgroveGroceries")}\\?code=254$`),
  );
  await expect(palette(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Woodgrove Groceries");
  await expect(details(page, "Kenya +254")).toContainText("Blocked until opt-in");
  await expect(row(page, "Kenya", 254)).toBeInViewport();
  const mark = row(page, "Kenya", 254).evaluate((each) => getComputedStyle(each).backgroundImage);
  expect(await mark).toContain("linear-gradient");
  await expect(page.getByRole("main")).toBeFocused();

  // Here the row of this application comes first, then the region in all of them.
  await openSearch(page, "/");
  await page.keyboard.type("nigeria");
  await expect(options(page)).toHaveText([
    /^Nigeria in this application\+234Blocked until opt-in/,
    /^Nigeria\+234, in all applications/,
  ]);
  await page.keyboard.press("Enter");
  await expect(details(page, "Nigeria +234")).toBeVisible();
  await openSearch(page);
  await page.keyboard.type("+254 fitness");
  await expect(options(page).first()).toContainText("Kenya in Fabrikam Fitness");
  await expect(options(page).first()).toContainText("Opted in");
});

test("finds an application, a region, a page and an act, and by Enter goes there", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin");
  await isListed(page);
  const go = async (text: string, expected: string) => {
    await openSearch(page);
    await page.keyboard.type(text);
    await expect(options(page).first()).toContainText(expected);
    await page.keyboard.press("Enter");
    await expect(palette(page)).toHaveCount(0);
  };
  await go("bank mobile", "Woodgrove Bank Mobile");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Woodgrove Bank Mobile");
  await page.goBack();
  await isListed(page);
  await go(tenant.landmark("sharedA").slice(0, 13), "Contoso Retail");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contoso Retail");
  await page.goBack();
  await isListed(page);
  await go("cote d'ivoire", "Côte d’Ivoire");
  await expect(page).toHaveURL(/\/regions\/225$/);
  await go("audit", "Findings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audit");
  await go("block", "Block regions…");
  const block = page.getByRole("dialog", { name: "Block regions for all applications" });
  await expect(block).toBeVisible();
  // No search over a dialog: what it leads to would be behind it.
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await expect(block).toHaveCount(0);
  await expect(palette(page)).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();

  const before = (await tenant.requests()).length;
  await go("refresh", "Refresh");
  await expect.poll(async () => (await tenant.requests()).length).toBeGreaterThan(before);
  await go("sign out", "Sign out");
  await expect(page.getByRole("button", { name: "Sign in with Microsoft Entra" })).toBeVisible();
});

test("a number is checked, and is neither sent nor put into an address", async ({
  page,
  server,
  signIn,
}) => {
  await signIn("reader");
  await isListed(page);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await openSearch(page);
  await page.keyboard.type("+254 712 345678");
  await expect(options(page).first()).toHaveText("Check +254 712 345678");
  await expect(options(page).nth(1)).toContainText("Kenya");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Numbers" })).toHaveValue("+254 712 345678");
  expect(page.url()).toBe(`${server.url}/check`);

  // Also where one is there already.
  await openSearch(page);
  await page.keyboard.type("+234 803 1234567");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Numbers" })).toHaveValue("+234 803 1234567");
  expect(sent.filter((each) => /712|345678|1234567/.test(each))).toEqual([]);
});

test("by keyboard alone: the button, the arrows, Escape, and the focus comes back", async ({
  page,
  signIn,
}) => {
  await signIn("admin");
  await isListed(page);
  const button = page.getByRole("button", { name: "Search", exact: true });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  const active = async () => {
    const id = await field(page).getAttribute("aria-activedescendant");
    return page.locator(`[id="${id}"]`);
  };
  await page.keyboard.type("woodgrove");
  await expect(options(page)).toHaveCount(3);
  await expect(await active()).toContainText("Woodgrove Groceries");
  await page.keyboard.press("ArrowDown");
  await expect(await active()).toContainText("Woodgrove Bank");
  await expect(await active()).toHaveAttribute("aria-selected", "true");
  await expect(options(page).and(page.locator("[aria-selected=true]"))).toHaveCount(1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(await active()).toContainText("Woodgrove Bank Mobile");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await expect(button).toBeFocused();

  await openSearch(page);
  await page.keyboard.type("xyzzy");
  await expect(palette(page).getByText("Nothing matches.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeVisible();
  // The keys that opened it close it.
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("single keys open the search and the help; not while one writes, and not once they are off", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  const box = page.getByRole("searchbox");
  await box.focus();
  await page.keyboard.type("/?");
  await expect(box).toHaveValue("/?");
  await expect(palette(page)).toHaveCount(0);
  await expect(help(page)).toHaveCount(0);
  await box.fill("");

  // On the map, whose keys these are not.
  await place(page, "Kenya", 254).focus();
  await openSearch(page, "/");
  await expect(field(page)).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(place(page, "Kenya", 254)).toBeFocused();
  await page.keyboard.press("?");
  await expect(help(page)).toBeVisible();
  await expect(
    help(page)
      .getByRole("term")
      .filter({ hasText: /^Baseline$/ }),
  ).toBeVisible();
  await page.keyboard.press("/");
  await expect(palette(page)).toHaveCount(0);

  const single = help(page).getByRole("checkbox", { name: /single key/ });
  await single.uncheck();
  await page.keyboard.press("Escape");
  await expect(help(page)).toHaveCount(0);
  await expect(place(page, "Kenya", 254)).toBeFocused();
  await page.reload();
  await expect(place(page, "Kenya", 254)).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.press("?");
  await openSearch(page);
  await page.keyboard.press("Escape");
  await expect(help(page)).toHaveCount(0);
  await page.getByRole("banner").getByRole("button", { name: "Keys and words" }).click();
  await expect(single).not.toBeChecked();
  await single.check();
  await page.keyboard.press("Escape");
  await openSearch(page, "/");
});

test("a reader is offered no act that changes the tenant", async ({ page, signIn }) => {
  await signIn("reader");
  await isListed(page);
  await openSearch(page);
  await expect(options(page).filter({ hasText: "Refresh" })).toBeVisible();
  await expect(options(page).filter({ hasText: /Block|Import settings|Restore/ })).toHaveCount(0);
  await page.keyboard.type("block");
  await expect(palette(page).getByText("Nothing matches.")).toBeVisible();
});

test("what was visited in this tab is offered first, to that account, until it signs out", async ({
  page,
  server,
  tenant,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  await navigation(page).getByRole("link", { name: "Applications" }).click();
  await isListed(page);
  await openSearch(page);
  await expect(palette(page).getByRole("group").first()).toHaveText(
    new RegExp(`^Recent applicationsWoodgrove Groceries${tenant.landmark("woodgroveGroceries")}$`),
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("button", { name: "Sign in with Microsoft Entra" })).toBeVisible();
  const kept = () => page.evaluate(() => Object.keys(sessionStorage).join());
  expect(await kept()).not.toContain("visited");
  await page.goto(server.url);
  await page.getByRole("button", { name: "Sign in with Microsoft Entra" }).click();
  await chooseAccount(page, tenant, "admin");
  await isListed(page);
  await openSearch(page);
  await expect(palette(page).getByRole("group").first()).toContainText("Pages");
});

test("a region that is searched among applications is offered as what it is", async ({
  page,
  signIn,
}) => {
  await signIn("admin");
  await isListed(page);
  const offers = page.getByRole("list", { name: "Regions" });
  await page.getByRole("searchbox").fill("woodgrove");
  await expect(page.getByText("3 of 43 applications")).toBeVisible();
  await expect(offers).toHaveCount(0);
  await page.getByRole("searchbox").fill("Kenya");
  await expect(page.getByText("0 of 43 applications")).toBeVisible();
  await offers.getByRole("link", { name: "Kenya +254: see all applications" }).click();
  await expect(page).toHaveURL(/\/regions\/254$/);
});

test("the groups of the navigation open, close, and say where one is", async ({ page, signIn }) => {
  await signIn("admin", "/timeline");
  await expect(page.getByRole("heading", { name: "Timeline", level: 1 })).toBeVisible();
  const nav = navigation(page);
  const audit = nav.getByRole("button", { name: "Audit" });
  const tools = nav.getByRole("button", { name: "Tools" });
  await expect(nav.getByRole("link")).toHaveText(["Applications", "Regions"]);
  await expect(audit).toHaveAttribute("aria-current", "true");
  await expect(tools).not.toHaveAttribute("aria-current");
  await tabTo(page, audit);
  await page.keyboard.press("Enter");
  await expect(audit).toHaveAttribute("aria-expanded", "true");
  await expect(nav.locator("[aria-current=page]")).toHaveText("Timeline");
  await page.keyboard.press("Tab");
  await expect(nav.getByRole("link", { name: "Findings" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(audit).toBeFocused();
  await expect(audit).toHaveAttribute("aria-expanded", "false");

  await audit.click();
  await isAccessible(page, "a group of the navigation", [1440]);
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("heading", { name: "Timeline", level: 1 }).click();
  await expect(nav.getByRole("link", { name: "Findings" })).toBeHidden();
  await audit.click();
  await tools.click();
  await expect(nav.getByRole("link", { name: "Findings" })).toBeHidden();
  await nav.getByRole("link", { name: "Check a number" }).click();
  await expect(page.getByRole("heading", { name: "Check a number", level: 1 })).toBeVisible();
  await expect(nav.getByRole("link", { name: "Check a number" })).toBeHidden();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(tools).toHaveAttribute("aria-current", "true");
});

test("the header is one row on wide windows, and on a phone at most 56 pixels with the search", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/about");
  const header = page.getByRole("banner");
  await expect(header).toContainText("Contoso Local");
  for (const width of [1440, 1920, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByRole("button", { name: "Search", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Block regions…" })).toBeVisible();
    expect((await header.boundingBox())?.height, `at ${width} px`).toBeLessThanOrEqual(56);
    expect(await overhang(page), `at ${width} px`).toBeLessThanOrEqual(0);
  }
});

test("axe: search and help, in all looks", async ({ page, openApplication }) => {
  await openApplication("woodgroveGroceries", "admin", "?q=algeria");
  await openSearch(page);
  await isAccessible(page, "search, nothing typed");
  await page.keyboard.type("kenya woodgrove");
  await expect(options(page).first()).toContainText("Kenya in this application");
  await isAccessible(page, "search");
  expect(await smallTargets(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(help(page)).toBeVisible();
  await isAccessible(page, "keys and words");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("by finger: the sign, a hit, and the help out of the menu", async ({ page, signIn }) => {
    await signIn("admin");
    await isListed(page);
    await page.getByRole("button", { name: "Search", exact: true }).tap();
    await field(page).fill("kenya woodgrove");
    expect(await smallTargets(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await options(page).filter({ hasText: "Kenya in Woodgrove Bank Mobile" }).tap();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Woodgrove Bank Mobile");
    await expect(details(page, "Kenya +254")).toBeVisible();

    const menu = page.getByRole("button", { name: "Menu" });
    await menu.tap();
    await page.getByRole("button", { name: "Keys and words" }).tap();
    await expect(help(page)).toBeVisible();
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await help(page).getByRole("button", { name: "Close" }).tap();
    await expect(help(page)).toHaveCount(0);
    await expect(menu).toBeFocused();
  });
});

test.describe("in a tenant of 10,000 applications", () => {
  test.use({ tenantOptions: { seed: "large", limits: { enforceThrottling: false } } });

  test("says what is still being read, and finds one of all", async ({ page, tenant, signIn }) => {
    await tenant.fault({ path: "applications", delayMs: 1_000, times: "always" });
    await signIn("admin");
    await expect(page.getByRole("link", { name: "Large application 00001" })).toBeVisible();
    await openSearch(page);
    await expect(palette(page).getByText(/^Reading applications: [\d,]+ of 10,000/)).toBeVisible();
    await tenant.clearFaults();
    await expect(palette(page).getByText(/^Reading applications/)).toHaveCount(0, {
      timeout: 60_000,
    });
    await page.keyboard.type("large");
    await expect(palette(page).getByText("5 of 10,000 applications")).toBeVisible();
    await field(page).fill("kenya 04711");
    await expect(options(page).first()).toContainText("Kenya in Large application 04711");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Large application 04711");
    await expect(details(page, "Kenya +254")).toBeVisible();
  });
});
