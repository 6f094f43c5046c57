import type { Locator, Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { showsFocus, tabTo } from "./support/keyboard";
import { worldMap } from "./support/regions";
import { overhang, smallTargets } from "./support/targets";
import { saveButton } from "./support/saves";
import { noteShifts, shiftsOf } from "./support/shifts";
import { expect, test } from "./support/test";

const LISTENERS = "/beta/identity/authenticationEventListeners";
const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";
const REFUSED = /^console: .* (403|500) .*\/api\/timeline/;

function attention(page: Page): Locator {
  return page.getByRole("region", { name: "Needs attention" });
}

function place(page: Page, name: string | RegExp): Locator {
  return worldMap(page).getByRole("link", { name });
}

/** Nothing is still to come. */
async function isThere(page: Page): Promise<void> {
  await expect(place(page, /^Kenya, /)).toBeVisible();
  await expect(attention(page).locator("[aria-busy=false]").first()).toBeVisible();
  await expect(attention(page).locator("[aria-busy=true]")).toHaveCount(0);
}

test("the first page is the map of the tenant: large, in numbers, and each region leads to its page", async ({
  page,
  signIn,
}) => {
  await signIn();
  const kenya = place(page, /^Kenya, \+254, reachable in 2 of 43 applications$/);
  await expect(kenya).toBeVisible();
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Applications");
  await expect(main).toContainText(
    "SMS: of 243 calling codes, 0 are reachable in all 43 applications, 127 in some, 116 in none.",
  );
  const box = await worldMap(page).boundingBox();
  expect(box?.width).toBeGreaterThan(1440 * 0.6);
  expect(box?.height).toBeGreaterThan(900 * 0.45);
  await expect(page.getByRole("heading", { name: "All applications" })).toBeInViewport();
  await expect(page.getByRole("columnheader", { name: "Name" })).toBeInViewport();
  await expect(page.getByRole("link", { name: "All regions as a table" })).toBeVisible();

  await kenya.hover();
  await expect(page.locator(".map-tooltip")).toContainText("Reachable in 2 of 43 applications");
  await kenya.click();
  await expect(page).toHaveURL(/\/regions\/254$/);
});

test("the column of regions has one scale for all rows, and sorts by what is reachable", async ({
  page,
  signIn,
}) => {
  await signIn();
  const row = (name: string) => page.getByRole("row").filter({ hasText: name }).first();
  await expect(row("Woodgrove Groceries")).toContainText("119 of 243 reachable");
  await expect(row("Tailspin Airways")).toContainText("not predicted");
  const widths = await page
    .locator(".region-bar")
    .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
  expect(new Set(widths).size).toBe(1);
  // 119 of 243, to the pixel.
  const open = row("Woodgrove Groceries").locator(".region-bar > span").first();
  const share = await open.evaluate(
    (part) => part.getBoundingClientRect().width / (part.parentElement?.clientWidth ?? 0),
  );
  expect(share).toBeCloseTo(119 / 243, 2);

  await page.getByRole("button", { name: "SMS regions", exact: true }).click();
  const cells = page.locator('td[data-column="regions"]');
  await expect(cells.first()).toContainText("121 of 243 reachable");
  const shown = await cells.allTextContents();
  const numbers = shown.map((text) => Number(/^\d+/.exec(text)?.[0] ?? -1));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
});

test("beside the map stands what needs attention, and where each leads", async ({
  page,
  signIn,
}) => {
  await signIn();
  await isThere(page);
  const beside = attention(page);
  await expect(beside).toContainText("No regions blocked from this browser");
  await expect(beside).toContainText("No standard loaded.");
  const changes = beside.getByRole("list", { name: "Last changes" }).getByRole("listitem");
  await expect(changes.first()).toContainText("Adele Vance created “Loyalty claims”");
  await expect(changes.nth(2)).toBeVisible();
  await beside.getByRole("link", { name: "1 conflict of listeners" }).click();
  await expect(page).toHaveURL(/\/audit$/);
  await page.goBack();
  await beside.getByRole("link", { name: "Load a standard" }).click();
  await expect(page).toHaveURL(/\/standard$/);
  await page.goBack();
  await beside.getByRole("link", { name: "All changes" }).click();
  await expect(page).toHaveURL(/\/timeline$/);
});

test("what differs from the standard of this browser is counted", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin", "/standard");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Create from current settings" }).click();
  await download;
  await page.getByRole("link", { name: "Applications", exact: true }).first().click();
  await expect(attention(page)).toContainText("The tenant matches the standard");

  const { listeners } = await tenant.state();
  const own = listeners.find(({ id }) => id === tenant.landmark("ownListenerId"));
  await tenant.asScript("PATCH", `${LISTENERS}/${own?.id}`, {
    "@odata.type": PHONE,
    handler: {
      ...own?.handler,
      smsOptions: { includeAdditionalRegions: [234], excludeRegions: [] },
    },
  });
  await page.reload();
  await attention(page)
    .getByRole("link", { name: "1 of 43 applications differs from the standard" })
    .click();
  await expect(page).toHaveURL(/\/standard$/);
});

test("what was blocked everywhere is told with since when, and restored from the first page", async ({
  page,
  tenant,
  signIn,
}) => {
  const before = await tenant.state();
  await signIn();
  await isThere(page);
  await page.getByRole("button", { name: "Block regions…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("searchbox").fill("nigeria");
  await dialog.getByRole("checkbox", { name: /^Nigeria/ }).click();
  await dialog.getByRole("checkbox", { name: /I understand/ }).click();
  await dialog.getByRole("button", { name: "Block now" }).click();
  await expect(dialog.getByText("Saved, and read back from Graph")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();

  const blocked = attention(page).getByRole("list", { name: "Blocked now" }).getByRole("listitem");
  await expect(blocked).toHaveCount(1);
  await expect(blocked).toContainText("Nigeria +234");
  await expect(blocked).toContainText("Excluded in 42 of 43 applications");
  await expect(blocked).toContainText("By you, since ");
  await expect(place(page, /^Nigeria, \+234, reachable in 0 of 43 applications$/)).toBeVisible();
  await isAccessible(page, "first page with a block");

  await page.reload();
  await expect(blocked).toContainText("Nigeria +234");
  await tabTo(page, blocked.getByRole("button", { name: "Restore: Nigeria +234" }));
  await showsFocus(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("Restore what was there before: Block Nigeria +234");
  await dialog.getByRole("checkbox", { name: /^I have read what this changes/ }).check();
  await dialog.getByRole("checkbox", { name: /I understand: this opens/ }).check();
  await expect(saveButton(dialog)).toHaveText(/^Restore \d+ applications/);
  await saveButton(dialog).click();
  await expect(dialog.getByText("Saved, and read back from Graph")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(attention(page)).toContainText("No regions blocked from this browser");
  expect((await tenant.state()).listeners.length).toBe(before.listeners.length);
});

test("who may only look is shown the same, and restores nothing", async ({ page, signIn }) => {
  await signIn("reader");
  await isThere(page);
  await expect(attention(page)).toContainText("No regions blocked from this browser");
  await expect(attention(page).getByRole("button")).toHaveCount(0);
});

test("an audit log that is refused is told in a line, and one that is slow holds nothing up", async ({
  page,
  tenant,
  watched,
  signIn,
}) => {
  watched.expect(REFUSED);
  await tenant.fault({ path: "/auditLogs", status: 403, times: "always" });
  await signIn();
  await isThere(page);
  await expect(attention(page)).toContainText(/(Your account|Dialgate) may not read the audit log/);
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);

  await tenant.clearFaults();
  await tenant.fault({ path: "/auditLogs", delayMs: 600_000, times: "always" });
  await page.reload();
  await expect(place(page, /^Kenya, /)).toBeVisible();
  await expect(attention(page)).toContainText("1 conflict of listeners");
  await expect(attention(page)).toContainText("No regions blocked from this browser");
  await expect(page.getByText("43 of 43 applications")).toBeVisible();
  // Dialogs are prepared all the same, as on a page that has nothing more to read.
  await expect(attention(page).locator("[aria-busy=true]")).toHaveCount(1);
});

test.describe("in a tenant with nothing amiss", () => {
  test.use({ tenantOptions: { seed: "large", seedOptions: { applications: 20, listeners: 2 } } });

  test("there is one calm line for each", async ({ page, signIn }) => {
    await signIn();
    await isThere(page);
    await expect(attention(page)).toContainText("No conflicts");
    await expect(attention(page)).toContainText("No changes in the last 7 days");
  });
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test("nothing moves while the page comes, and nothing is cut", async ({ page, signIn }) => {
      await page.addInitScript(noteShifts);
      await signIn();
      await isThere(page);
      await page.reload();
      await isThere(page);
      expect(await shiftsOf(page)).toEqual([]);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      expect(await smallTargets(page)).toEqual([]);
      const tops = await Promise.all(
        [worldMap(page), attention(page), page.getByRole("table", { name: "Applications" })].map(
          async (each) => (await each.boundingBox())?.y ?? 0,
        ),
      );
      expect(tops.at(-1)).toBe(Math.max(...tops));
      expect(tops[0]).toBeLessThan(viewport.width < 1000 ? (tops[1] ?? 0) : 400);
    });
  });
}

test("axe: the first page as it is", async ({ page, signIn }) => {
  await signIn();
  await isThere(page);
  await isAccessible(page, "first page", [1440, 390, 1920]);
});
