import type { Locator } from "@playwright/test";
import { details, place, row, statusesIn, table, worldMap } from "./support/regions";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

test("click, Enter and Space toggle on the map and in the table; the panel offers each choice", async ({
  page,
  openApplication,
}) => {
  await openApplication("ownListener");
  const bar = page.getByRole("region", { name: "Staged changes" });
  const kenya = place(page, "Kenya", 254);
  const kenyaRow = row(page, "Kenya", 254);
  const both = async (status: string) => {
    await expect(kenya).toHaveAttribute("data-status", status);
    await expect(kenyaRow).toHaveAttribute("data-status", status);
  };

  await both("opted-in");
  await kenya.click();
  await both("blocked");
  await expect(kenya).toHaveAccessibleName("Kenya, +254, opted in, pending: return to default");
  await expect(bar).toContainText("1 change");
  await kenya.press("Enter");
  await both("opted-in");
  await expect(bar).toContainText("No changes");
  await kenya.press("Space");
  await both("blocked");
  await kenyaRow.getByRole("button", { name: "Remove: Kenya, +254" }).press("Enter");
  await both("opted-in");
  await kenyaRow.getByRole("button", { name: "Reset to default: Kenya, +254" }).press("Space");
  await both("blocked");

  const panel = details(page, "Kenya +254");
  await panel.getByRole("button", { name: "Exclude" }).click();
  await both("excluded");
  await expect(panel).toContainText("Pending: opted in → excluded");
  await panel.getByRole("button", { name: "Opt in" }).click();
  await both("opted-in");
  await expect(bar).toContainText("No changes");

  // From each status to the other side of reachable.
  await toggles(page.getByRole("button", { name: "Exclude: Germany, +49" }), "excluded");
  await toggles(page.getByRole("button", { name: "Reset to default: Mexico, +52" }), "default");
  await toggles(page.getByRole("button", { name: "Opt in: Uganda, +256" }), "opted-in");
  await toggles(page.getByRole("button", { name: /^Opt in: .*, \+888$/ }), "opted-in");
  await expect(bar).toContainText("4 changes");
  await expect(page.getByRole("button", { name: "Opted in 4 Pending: +2" })).toBeVisible();

  await bar.getByRole("button", { name: "Discard" }).click();
  await expect(bar).toContainText("No changes");
  await expect(row(page, "Germany", 49)).toHaveAttribute("data-status", "default");
  await expect(page.getByRole("button", { name: "Opted in 2" })).toBeVisible();
});

async function toggles(button: Locator, status: string): Promise<void> {
  const its = button.page().getByRole("row").filter({ has: button });
  const code = await its.getAttribute("data-code");
  await button.click();
  const after = table(button.page()).locator(`[data-code="${code}"]`);
  await expect(after).toHaveAttribute("data-status", status);
}

test("a shared code says whom it takes along before it changes anything", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  const kazakhstan = place(page, "Kazakhstan", 7);
  const russia = place(page, "Russia", 7);
  await kazakhstan.click();
  await expect(kazakhstan).toHaveAttribute("data-status", "blocked");
  const panel = details(page, "Russia and Kazakhstan +7");
  await expect(panel).toContainText("+7 is shared: Russia and Kazakhstan change together.");
  await page.keyboard.press("Escape");
  await kazakhstan.click();
  await expect(kazakhstan).toHaveAttribute("data-status", "blocked");
  await kazakhstan.click();
  await expect(kazakhstan).toHaveAttribute("data-status", "opted-in");
  await expect(russia).toHaveAttribute("data-status", "opted-in");

  const all = ["United Kingdom", "Guernsey", "Isle of Man", "Jersey"];
  await page.getByRole("button", { name: "Exclude: Jersey, +44" }).click();
  await expect(row(page, "Jersey", 44)).toHaveAttribute("data-status", "default");
  await expect(details(page, /\+44$/)).toContainText(
    "+44 is shared: United Kingdom, Guernsey, Isle of Man and Jersey change together.",
  );
  await page.getByRole("button", { name: "Exclude all 4: Jersey, +44" }).click();
  for (const name of all) {
    await expect(row(page, name, 44)).toHaveAttribute("data-status", "excluded");
    await expect(place(page, name, 44)).toHaveAttribute("data-status", "excluded");
  }

  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog", {
    name: "Opt in +7 and exclude +44 for Woodgrove Groceries",
  });
  await expect(dialog).toContainText("United Kingdom, Guernsey, Isle of Man and Jersey +44");
  await expect(dialog).toContainText("Russia and Kazakhstan +7");
});

test("status chips and the search filter the table and dim the map", async ({
  page,
  openApplication,
}) => {
  await openApplication("ownListener");
  const search = page.getByRole("searchbox");
  const rows = table(page).locator("[data-code]");
  const chip = page.getByRole("button", { name: "Opted in 2" });
  await chip.click();
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await expect(rows).toHaveCount(2);
  expect([...(await statusesIn(table(page))).keys()].sort()).toEqual([234, 254]);
  await expect(place(page, "Germany", 49)).toHaveAttribute("data-dimmed", "true");
  await expect(place(page, "Kenya", 254)).not.toHaveAttribute("data-dimmed");
  await chip.click();
  await page.getByRole("combobox", { name: "Region" }).selectOption("Antarctica");
  await expect(rows).not.toHaveCount(2);
  expect(await rows.count()).toBeLessThan(10);
  await page.getByRole("combobox", { name: "Region" }).selectOption("All regions");

  const answers = [
    ["kenya", "Kenya", 254],
    ["KE", "Kenya", 254],
    ["ken", "Kenya", 254],
    ["+254", "Kenya", 254],
    ["254", "Kenya", 254],
    ["cote d'ivoire", "Côte d’Ivoire", 225],
    ["REUNION", "Réunion", 262],
    ["+1 876", "Jamaica", 1876],
  ] as const;
  for (const [typed, name, code] of answers) {
    await search.fill(typed);
    await expect(row(page, name, code)).toBeVisible();
    await expect(row(page, "Germany", 49)).toHaveCount(0);
  }
  await search.fill("atlantis");
  await expect(page.getByText("Nothing matches.")).toBeVisible();
});

test("many rows at once: what a tick covers is said, and opening many wants a second one", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries", "admin", "?status=blocked&region=Africa");
  const rows = table(page).locator("[data-code]");
  await expect(row(page, "Kenya", 254)).toBeVisible();
  const codes = (await statusesIn(table(page))).size;
  const count = await rows.count();
  await page.getByRole("checkbox", { name: `Select all ${count} rows shown of Africa` }).check();
  await page.getByRole("button", { name: `Opt in ${codes}` }).click();
  const bar = page.getByRole("region", { name: "Staged changes" });
  await expect(bar).toContainText(`${codes} changes`);

  await bar.getByRole("button", { name: "Review changes" }).click();
  const save = saveButton(page);
  await expect(save).toBeDisabled();
  await page
    .getByRole("checkbox", { name: `I understand: this opens ${codes} calling codes at once` })
    .check();
  await expect(save).toBeEnabled();
});

test("channel, code, filter and sort live in the address, which restores them", async ({
  page,
  context,
  server,
  tenant,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  await page.getByRole("radio", { name: "Voice" }).check();
  await page.getByRole("searchbox").fill("ma");
  await page.getByRole("button", { name: /^Blocked until opt-in/ }).click();
  await page.getByRole("combobox", { name: "Region" }).selectOption("Africa");
  await page.getByRole("button", { name: "Code", exact: true }).click();
  await page.getByRole("button", { name: "Code", exact: true }).click();
  await page.getByRole("button", { name: "Mali, +223: details" }).click();
  const address =
    `${server.url}/apps/${tenant.landmark("woodgroveGroceries")}` +
    "?channel=voice&q=ma&status=blocked&region=Africa&sort=code&dir=desc&code=223";
  await expect.poll(() => sortedQuery(page.url())).toBe(sortedQuery(address));
  const names = await table(page).getByRole("rowheader").allTextContents();

  // In another tab, as when somebody is sent the address: only the session comes along.
  const session = await page.evaluate((): Record<string, string> => ({ ...sessionStorage }));
  const other = await context.newPage();
  await other.addInitScript((entries) => {
    Object.entries(entries)
      .filter(([key]) => !key.startsWith("dialgate"))
      .forEach(([key, value]) => sessionStorage.setItem(key, value));
  }, session);
  await other.goto(address);
  await expect(worldMap(other)).toBeVisible();
  await expect(other.getByRole("radio", { name: "Voice" })).toBeChecked();
  await expect(other.getByRole("searchbox")).toHaveValue("ma");
  await expect(other.getByRole("button", { name: /^Blocked until opt-in/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(other.getByRole("combobox", { name: "Region" })).toHaveValue("Africa");
  await expect(other.getByRole("columnheader", { name: "Code" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(details(other, "Mali +223")).toBeVisible();
  expect(await table(other).getByRole("rowheader").allTextContents()).toEqual(names);
  expect(names.slice(0, 3).join(" ")).toContain("Mayotte");
});

function sortedQuery(address: string): string {
  const url = new URL(address);
  url.searchParams.sort();
  return url.href;
}

test("SMS and voice are two lists, and voice says that it does nothing today", async ({
  page,
  openApplication,
}) => {
  await openApplication("voiceDiffers");
  const remark = page.getByText("External ID sends no voice messages today");
  const uganda = place(page, "Uganda", 256);
  const france = row(page, "France", 33);
  await expect(uganda).toHaveAttribute("data-status", "opted-in");
  await expect(france).toHaveAttribute("data-status", "default");
  await expect(remark).toHaveCount(0);
  await uganda.click();
  await expect(uganda).toHaveAttribute("data-status", "blocked");

  await page.getByRole("radio", { name: "Voice" }).check();
  await expect(remark).toBeVisible();
  await expect(france).toHaveAttribute("data-status", "excluded");
  await expect(uganda).toHaveAttribute("data-status", "blocked");
  await uganda.click();
  await expect(uganda).toHaveAttribute("data-status", "opted-in");
  const bar = page.getByRole("region", { name: "Staged changes" });
  await expect(bar).toContainText("2 changes");
  await bar.getByRole("button", { name: "Review changes" }).click();
  await expect(page.getByRole("dialog")).toContainText("Uganda +256 (voice)");
  await page.getByRole("button", { name: "Cancel" }).click();

  await bar.getByRole("button", { name: "Discard" }).click();
  await expect(uganda).toHaveAttribute("data-status", "blocked");
  await page.getByRole("radio", { name: "SMS" }).check();
  await expect(uganda).toHaveAttribute("data-status", "opted-in");
});

test("buttons, keys and the wheel zoom the map; dragging it toggles nothing", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  const kenya = place(page, "Kenya", 254);
  const width = async () => Math.round((await kenya.boundingBox())?.width ?? 0);
  const x = async () => Math.round((await kenya.boundingBox())?.x ?? 0);
  const whole = await width();

  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(width).toBeGreaterThan(whole * 1.4);
  const near = await width();
  const before = await x();
  await kenya.hover();
  await page.mouse.down();
  await page.mouse.move(before - 60, 300, { steps: 8 });
  await page.mouse.up();
  await expect.poll(x).toBeLessThan(before - 30);
  await expect(kenya).toHaveAttribute("data-status", "blocked");
  await kenya.click();
  await expect(kenya).toHaveAttribute("data-status", "opted-in");

  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(width).toBeLessThan(near);
  await kenya.press("+");
  await kenya.press("+");
  await expect.poll(width).toBeGreaterThan(near * 1.4);
  await kenya.press("0");
  await expect.poll(width).toBe(whole);

  await page.keyboard.down("Control");
  await kenya.hover();
  await page.mouse.wheel(0, -20);
  await page.keyboard.up("Control");
  await expect.poll(width).toBeGreaterThan(whole * 1.2);
  // The wheel has come to rest: a moment after its last turn.
  await expect(page.getByRole("button", { name: "Zoom out" })).toBeEnabled();
  await page.getByRole("button", { name: "Whole world" }).click();
  await expect.poll(width).toBe(whole);
});

test("an application that is gone can be looked at, not changed", async ({
  page,
  openApplication,
}) => {
  await openApplication("ghost");
  await expect(page.getByText("No application of this tenant has this id")).toBeVisible();
  await expect(row(page, "India", 91)).toHaveAttribute("data-status", "excluded");
  await place(page, "India", 91).click();
  await expect(details(page, "India +91")).toBeVisible();
  await expect(row(page, "India", 91)).toHaveAttribute("data-status", "excluded");
  await expect(page.getByRole("button", { name: "Review changes" })).toHaveCount(0);
});

test("until its name is read, no id stands for it", async ({ page, tenant, signIn }) => {
  await tenant.fault({ path: "^/applications", delayMs: 4_000, times: "always" });
  await signIn("admin", `/apps/${tenant.landmark("woodgroveGroceries")}`);
  await expect(worldMap(page)).toBeVisible();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Application reading its name…");
  await expect(page).toHaveTitle("Application · Dialgate");
  await expect(heading).toHaveText("Woodgrove Groceries");
  await expect(page).toHaveTitle("Woodgrove Groceries · Dialgate");
});

test("at 1440 × 900 the page fits: no bar covers the details, and a save scrolls nothing", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  await place(page, "Kenya", 254).click();
  const box = async (name: string | RegExp) => {
    const found = await page.getByRole("region", { name }).boundingBox();
    if (found === null) throw new Error(`${String(name)} is not drawn`);
    return found;
  };
  const isFree = async () => {
    const [panel, bar] = [await box(/^Kenya/), await box("Staged changes")];
    expect(panel.y + panel.height).toBeLessThanOrEqual(bar.y);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  };
  await isFree();
  await page.getByRole("button", { name: "Review changes" }).click();
  await saveButton(page).click();
  await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await isFree();
});

test("one row is selected as one", async ({ page, openApplication }) => {
  await openApplication("woodgroveGroceries", "admin", "?q=kenya");
  await expect(table(page).getByRole("checkbox", { name: "Select the row shown" })).toHaveCount(2);
  await page.getByRole("searchbox").fill("");
  await expect(
    table(page).getByRole("checkbox", { name: /^Select all \d+ rows shown$/ }),
  ).toBeVisible();
});
