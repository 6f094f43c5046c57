import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { keepsFocus, showsFocus, tabTo } from "./support/keyboard";
import { overhang, smallTargets } from "./support/targets";
import { expect, test } from "./support/test";

function applications(page: Page): Locator {
  return page.getByRole("table", { name: "Applications" });
}

function row(page: Page, name: string): Locator {
  return applications(page).getByRole("row").filter({ hasText: name });
}

function counted(page: Page, text: string): Locator {
  return page.getByRole("status").filter({ hasText: text });
}

/** The names in sight, from the top. */
function names(page: Page): Promise<string[]> {
  return applications(page).getByRole("rowheader").allTextContents();
}

test("each application says how its regions are set, and the page what is true of the tenant", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn();
  await expect(counted(page, "43 of 43 applications")).toBeVisible();
  const main = page.getByRole("main");
  await expect(main.getByText("17 of 249")).toBeVisible();
  await expect(main.getByText("Microsoft’s list of 2026-04-17")).toBeVisible();
  await expect(main.getByText(/^Last read at/)).toBeVisible();

  const says = async (name: string, ...words: readonly (string | RegExp)[]) => {
    for (const word of words) await expect(row(page, name).first()).toContainText(word);
  };
  await says("Woodgrove Groceries", tenant.landmark("woodgroveGroceries"), "Microsoft default");
  await says("Fabrikam Fitness", "“Fabrikam Fitness regions”", "2 opted in, 2 excluded", "500");
  await says("Woodgrove Bank", "shared with 2 others", "3 opted in, 2 excluded", "700");
  await says("Tailspin Airways", "2 listeners conflict", "not predicted");
  await says("Fourth Coffee", "1 opted in, 2 excluded");

  await row(page, "Tailspin Airways")
    .getByRole("button", { name: /finding/ })
    .click();
  await expect(page.getByRole("dialog")).toContainText("Error: Listeners of equal priority");
  await page.keyboard.press("Escape");
  await row(page, "Northwind Traders")
    .getByRole("button", { name: /finding/ })
    .click();
  await expect(page.getByRole("dialog")).toContainText("SMS: +99, +777, +1001");
  await page.keyboard.press("Escape");

  await expect(page.getByText("1 application named by a listener no longer exists")).toBeVisible();
  await page.getByText("Show them", { exact: true }).click();
  await expect(page.getByText(tenant.landmark("ghost"))).toBeVisible();
  await expect(page.getByText("named by “Retired loyalty programme”")).toBeVisible();
  await expect(row(page, tenant.landmark("ghost"))).toHaveCount(0);

  await row(page, "Contoso Retail Staging").getByRole("button", { name: "shared with" }).click();
  const others = page.getByRole("dialog").getByRole("listitem");
  await expect(others).toHaveText(["Contoso Retail", "Woodgrove Bank"]);
  await page.getByRole("button", { name: "Show only applications of this listener" }).click();
  await expect(counted(page, "3 of 43 applications")).toBeVisible();
  expect(new URL(page.url()).searchParams.get("listener")).toBe(
    tenant.landmark("sharedListenerId"),
  );
});

test("search, filters, order and columns are in the address, and come back from it", async ({
  page,
  signIn,
}) => {
  await signIn();
  await page.getByRole("searchbox").fill("WOODGROVE");
  await expect(counted(page, "3 of 43 applications")).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: /^Own listener/ }).click();
  await page.getByRole("button", { name: /^Shared listener/ }).click();
  await expect(counted(page, "11 of 43 applications")).toBeVisible();
  await page.getByRole("button", { name: /^With findings/ }).click();
  await expect(counted(page, "7 of 43 applications")).toBeVisible();
  await page.getByRole("button", { name: /^With findings/ }).click();

  await page.getByRole("button", { name: "Allows a region" }).click();
  await expect(page.getByRole("combobox", { name: /^Region by name/ })).toBeFocused();
  await page.keyboard.type("kenya");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Allows +254", exact: true })).toBeVisible();
  await expect(counted(page, "2 of 43 applications")).toBeVisible();
  await page.getByRole("button", { name: "Blocks a region" }).click();
  await expect(page.getByRole("combobox", { name: /^Region by name/ })).toBeFocused();
  await page.keyboard.type("+234");
  await page.keyboard.press("Enter");
  await expect(counted(page, "1 of 43 applications")).toBeVisible();
  expect(await names(page)).toEqual(["Fourth Coffee"]);
  await page.getByRole("button", { name: "Remove filter: blocks +234" }).click();
  await expect(page.getByRole("button", { name: "Blocks a region" })).toBeFocused();

  const name = applications(page).getByRole("columnheader", { name: "Name" });
  await expect(name).toHaveAttribute("aria-sort", "ascending");
  await name.getByRole("button").click();
  await expect(name).toHaveAttribute("aria-sort", "descending");
  // The heading answers first, the rows a moment later.
  await expect.poll(() => names(page)).toEqual(["Fourth Coffee", "Fabrikam Fitness"]);

  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Client id" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "Client id" })).toHaveCount(0);

  await expect(page).toHaveURL(/allows=254/);
  await expect(page).toHaveURL(/hide=id/);
  await page.reload();
  await expect(counted(page, "2 of 43 applications")).toBeVisible();
  await expect(name).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("columnheader", { name: "Client id" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Own listener/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("an address that makes no sense is taken for what of it does", async ({
  page,
  server,
  signIn,
}) => {
  await signIn(
    "admin",
    "/?kind=own,nonsense,%3Cimg%3E&allows=1e99&blocks=-5&sort=__proto__&dir=up&hide=name,constructor&findings=perhaps",
  );
  await expect(counted(page, "7 of 43 applications")).toBeVisible();
  await page.goto(`${server.url}/?listener=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&q=%00%FF`);
  await expect(counted(page, "0 of 43 applications")).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
});

test("applications are selected one by one, as a range, and all that match, and kept while the filter changes", async ({
  page,
  signIn,
}) => {
  await signIn();
  const box = (name: string) => page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
  const bar = page.getByRole("group", { name: "Selected applications" });
  await page.getByRole("searchbox").fill("contoso retail");
  await box("Contoso Retail").check();
  await expect(bar).toContainText("1 selected");
  await page.getByRole("searchbox").fill("");
  await box("Fabrikam Fitness").click();
  await box("Fourth Coffee").click({ modifiers: ["Shift"] });
  await expect(bar).toContainText("5 selected");
  await page.getByRole("searchbox").fill("woodgrove");
  await expect(bar).toContainText("5 selected, 5 of them not shown");
  await page.getByRole("checkbox", { name: "Select all 3 that match" }).check();
  await expect(bar).toContainText("8 selected, 5 of them not shown");
  await bar.getByRole("button", { name: "Edit regions…" }).click();
  await expect(page.getByRole("dialog")).toContainText("8 applications");
  await page.keyboard.press("Escape");
  await bar.getByRole("button", { name: "Clear" }).click();
  await expect(bar).toHaveCount(0);
  await keepsFocus(page);
});

test("who may only look can filter and open, and selects nothing", async ({ page, signIn }) => {
  await signIn("reader");
  await expect(counted(page, "43 of 43 applications")).toBeVisible();
  await expect(page.getByText("You have read-only access.")).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.getByRole("link", { name: "Fabrikam Fitness" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fabrikam Fitness");
});

test("what is shown goes into a file that no spreadsheet calculates", async ({ page, signIn }) => {
  await signIn("admin", "/?q=cmd&hide=id,listener,findings");
  await expect(counted(page, "1 of 43 applications")).toBeVisible();
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  expect((await file).suggestedFilename()).toMatch(/^dialgate-applications-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await (await file).path(), "utf8");
  expect(text).toBe(
    "\uFEFFName,SMS reachable,SMS opted in,SMS excluded,Priority\r\n'=cmd(),119,0,0,\r\n",
  );
});

test("axe: the overview as it is, with a panel open, with a selection, and for a reader", async ({
  page,
  signIn,
}) => {
  await signIn();
  await expect(counted(page, "43 of 43 applications")).toBeVisible();
  await isAccessible(page, "overview");
  await row(page, "Tailspin Airways")
    .getByRole("button", { name: /finding/ })
    .click();
  await isAccessible(page, "findings");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Allows a region" }).click();
  await isAccessible(page, "code picker");
  await page.keyboard.type("nowhere");
  await isAccessible(page, "code picker, nothing found");
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: /^Select all/ }).check();
  await page.getByRole("button", { name: /^Shared listener/ }).click();
  await isAccessible(page, "selection");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("everything fits and is large enough to tap", async ({ page, signIn }) => {
    await signIn();
    await expect(counted(page, "43 of 43 applications")).toBeVisible();
    const fits = async () => {
      expect(await smallTargets(page)).toEqual([]);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
    };
    await fits();
    await page.getByRole("searchbox").fill("contoso retail");
    await row(page, "Contoso Retail Staging").getByRole("checkbox").tap();
    await expect(page.getByText("1 selected")).toBeVisible();
    await row(page, "Contoso Retail Staging").getByRole("button", { name: "shared with" }).tap();
    await expect(page.getByRole("dialog").getByText("Woodgrove Bank")).toBeInViewport();
    await fits();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Contoso Retail Staging" }).tap();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contoso Retail Staging");
  });
});

test.describe("with thousands of applications", () => {
  test.use({ tenantOptions: { seed: "large", seedOptions: { applications: 2_500 } } });

  test("every page of Graph is asked for once, listeners and applications at the same time", async ({
    page,
    tenant,
    signIn,
  }) => {
    await tenant.fault({
      path: "authenticationEventListeners|applications",
      delayMs: 1_000,
      times: 2,
    });
    const events: string[] = [];
    const path = (url: string) => new URL(url).pathname;
    page.on("request", (request) => events.push(`ask ${path(request.url())}`));
    page.on("response", (response) => events.push(`got ${path(response.url())}`));
    await signIn();
    await expect(counted(page, "2,500 of 2,500 applications")).toBeVisible();
    const first = events.filter((event) => /\/api\/(listeners|applications)$/.test(event));
    expect(new Set(first.slice(0, 2))).toEqual(
      new Set(["ask /api/listeners", "ask /api/applications"]),
    );

    await page.evaluate(() => {
      window.dispatchEvent(new Event("focus"));
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.getByRole("searchbox").fill("02500");
    await expect(row(page, "Large application 02500")).toBeVisible();
    await page.waitForTimeout(500);
    const asked = (await tenant.requests()).map((request) => request.path);
    const pages = (kind: RegExp) => asked.filter((one) => kind.test(one));
    const ofApplications = pages(/\/v1\.0\/applications\?/);
    const ofListeners = pages(/\/authenticationEventListeners(\?|$)/);
    expect(ofApplications).toHaveLength(3);
    expect(new Set(ofApplications).size).toBe(3);
    expect(ofListeners).toHaveLength(new Set(ofListeners).size);
    expect(pages(/authenticationEventListeners|\/applications/)).toHaveLength(
      ofApplications.length + ofListeners.length,
    );
  });

  test("it can be used from the first page of Graph on, and says how far it is", async ({
    page,
    tenant,
    signIn,
  }) => {
    await tenant.fault({ path: "/applications.*skiptoken", delayMs: 600_000, times: "always" });
    await signIn();
    await expect(page.getByText("999 of 2,500 applications read")).toBeVisible();
    await expect(page.getByRole("progressbar", { name: "Applications read" })).toBeVisible();
    await page.getByRole("searchbox").fill("00998");
    await expect(row(page, "Large application 00998")).toBeVisible();
    await expect(page.getByRole("button", { name: "Export CSV (so far)" })).toBeVisible();
    await row(page, "Large application 00998").getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Large application 00998");
  });

  const slowly = { delayMs: 600_000, times: "always" } as const;

  test("nothing is counted before it can be", async ({ page, tenant, signIn }) => {
    await tenant.fault({ path: "/applications.*skiptoken", ...slowly });
    await tenant.fault({ path: "/authenticationEventListeners", ...slowly });
    await signIn();
    await expect(page.getByText("999 of 2,500 applications read")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Microsoft default/ })).toHaveText(
      "Microsoft default …",
    );
  });

  test("what is counted of a part says so", async ({ page, tenant, signIn }) => {
    await tenant.fault({ path: "/applications.*skiptoken", ...slowly });
    await signIn();
    await expect(page.getByText("999 of 2,500 applications read")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Microsoft default/ })).toHaveText(
      /^Microsoft default [\d,]+\+$/,
    );
    await page.goto(new URL("/regions/254", page.url()).href);
    await expect(
      page.getByText(/^Reachable in \d+ of 999 applications read so far$/),
    ).toBeVisible();
    await expect(page.getByText("999 of 2,500 applications shown")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Excluded \d+ ?\+$/ })).toBeVisible();
  });

  test("only the rows in sight are in the document, and the keyboard reaches them all", async ({
    page,
    signIn,
  }) => {
    await signIn();
    await expect(counted(page, "2,500 of 2,500 applications")).toBeVisible();
    const table = applications(page);
    await expect(table).toHaveAttribute("aria-rowcount", "2501");
    expect(await table.getByRole("row").count()).toBeLessThan(60);

    const link = (number: string) =>
      page.getByRole("link", { name: `Large application ${number}` });
    const press = async (key: string, number: string) => {
      await page.keyboard.press(key);
      await expect(link(number)).toBeFocused();
      await showsFocus(page);
      await expect(link(number)).toBeInViewport();
    };
    await tabTo(page, link("00001"));
    await press("ArrowDown", "00002");
    await press("ArrowUp", "00001");
    await press("End", "02500");
    await press("ArrowUp", "02499");
    await expect(table.locator("tr:focus-within")).toHaveAttribute("aria-rowindex", "2500");
    await press("Home", "00001");
    await page.keyboard.press("PageDown");
    await expect(link("00001")).not.toBeFocused();
    await keepsFocus(page);
    await press("Home", "00001");

    // The controls of one row are stops; the next stop is behind the table.
    await page.keyboard.press("Shift+Tab");
    await expect(
      page.getByRole("checkbox", { name: "Select Large application 00001" }),
    ).toBeFocused();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(page.getByText("3 selected")).toBeVisible();
    await page.keyboard.press("End");
    await page.keyboard.press("Shift+Space");
    await expect(page.getByText("2,500 selected")).toBeVisible();

    // Far from the row that is the stop, that row is still there to be tabbed to.
    await table.locator("tbody").hover();
    await page.mouse.wheel(0, -1_000_000);
    await expect(link("00001")).toBeVisible();
    await keepsFocus(page);
    await expect(table.locator("tr:focus-within")).toHaveAttribute("aria-rowindex", "2501");
  });
});
