import { isAccessible } from "./support/axe";
import { place } from "./support/regions";
import { NO_ROLE } from "./support/refusals";
import { blockNigeria, SAVED, saveButton } from "./support/saves";
import { overhang } from "./support/targets";
import { expect, test } from "./support/test";

const LISTENERS = "/beta/identity/authenticationEventListeners";
const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";

test("the timeline shows what the admin changed here and what a script changed elsewhere", async ({
  page,
  tenant,
  openApplication,
  credential,
}) => {
  await openApplication("woodgroveGroceries");
  await place(page, "Germany", 49).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Reason/).fill("INC-42");
  await saveButton(dialog).click();
  await expect(dialog.getByText("Saved, and read back from Graph")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();

  const { listeners } = await tenant.state();
  const created = listeners.at(-1);
  await tenant.asScript("PATCH", `${LISTENERS}/${created?.id}`, {
    "@odata.type": PHONE,
    displayName: "Renamed by a script",
  });

  await page.goto(new URL("/timeline", page.url()).href);
  const entries = page.getByRole("list", { name: "Changes" }).locator("> li");
  await expect(entries.first()).toContainText("Dialgate service");
  await expect(entries.first()).toContainText("Changed Renamed by a script");
  // This tenant's log holds no values, and the script is no run of this browser.
  await expect(entries.first()).toContainText("Settings changed; Graph’s log does not say which");
  await expect(entries.first()).toContainText("Now serves Woodgrove Groceries");
  await expect(entries.first()).not.toContainText("because");
  // Graph's log names who called it: the server's own log names the person as well.
  const who = credential === "application" ? "Dialgate" : "Adele Vance";
  await expect(entries.nth(1)).toContainText(who);
  await expect(entries.nth(1)).toContainText("Created Dialgate: Woodgrove Groceries");
  await expect(entries.nth(1)).toContainText("now Renamed by a script");
  await expect(entries.nth(1)).toContainText(
    "Part of “Exclude +49 for Woodgrove Groceries”, because: INC-42",
  );
  await entries.nth(1).getByText("Details").click();
  await expect(entries.nth(1)).toContainText(created?.id ?? "none");
  await expect(entries.nth(1).getByRole("button", { name: /^Copy listener id/ })).toBeVisible();
  await page.getByText("Graph keeps this log for 7 days").click();
  await expect(page.getByText(/^To keep it longer/)).toBeVisible();
  await isAccessible(page, "timeline");

  await page.getByRole("searchbox").fill("script");
  await expect(page.getByRole("status").filter({ hasText: "changes" })).toHaveText(/^\d+ of \d+/);
  await page.getByRole("searchbox").fill("INC-42");
  await expect(entries).toHaveCount(1);
});

test.describe("where the log holds old and new values", () => {
  test.use({
    tenantOptions: {
      seed: "contoso",
      switches: { auditModifiedProperties: "values" },
      limits: { enforceThrottling: false },
    },
  });
  test("a run of many writes is one row, which says what was closed, for whom and why", async ({
    page,
    signIn,
  }) => {
    await signIn();
    await blockNigeria(page);
    await expect(page.getByText(SAVED)).toBeVisible();
    await page.goto(new URL("/timeline", page.url()).href);
    const rows = page.getByRole("list", { name: "Changes" }).locator("> li");
    const first = rows.first();
    await expect(first).toContainText(/^Dialgate.*Created 1 and changed 1\d listeners/s);
    await expect(first).toContainText("Closed Nigeria +234");
    await expect(first).toContainText(/\d+ applications/);
    await expect(first).toContainText("Part of “");
    const count = Number(await first.getAttribute("data-writes"));
    expect(count).toBeGreaterThan(10);
    await first.getByText(`${count} writes`, { exact: true }).click();
    await expect(first.getByRole("list").getByRole("listitem")).toHaveCount(count);
    await expect(first.getByRole("listitem").first()).toContainText("Correlation id");
    await isAccessible(page, "timeline, a run opened");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.getByRole("searchbox").fill("+234");
    await expect(rows).toHaveCount(1);
  });
});

test("who may not read the audit log is told so", async ({ page, watched, credential, signIn }) => {
  watched.expect(/^console: .* 403 .*\/api\/(timeline|listeners)/);
  await signIn("user", "/timeline");
  await expect(page.getByText(NO_ROLE[credential].title)).toBeVisible();
});
