import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { overhang, smallTargets } from "./support/targets";
import { FORBIDDEN } from "./support/refusals";
import { expect, test } from "./support/test";

const UNKNOWN = "00000000-1111-4222-8333-444444444444";
const NONE = "This tenant has no applications yet";

test.describe("a tenant without applications and listeners", () => {
  test.use({ tenantOptions: { seed: "empty" } });
  test.beforeEach(async ({ tenant }) => {
    await tenant.putState({ applications: [] });
  });

  test("every page says in words why there is nothing, and counts nothing over nothing", async ({
    page,
    server,
    watched,
    signIn,
  }) => {
    watched.expect(/^console: .* 404 .*\/api\/listeners/);
    await signIn("admin", "/");
    await expect(page.getByRole("main").getByText(NONE)).toBeVisible();
    const words = new Map([
      ["/", NONE],
      ["/regions", NONE],
      ["/regions/44", NONE],
      [`/apps/${UNKNOWN}`, "No application of this tenant has this id"],
      ["/audit", "This tenant has no readable phone listener"],
      [`/audit/${UNKNOWN}`, "No phone listener has this id"],
      ["/check", "This tenant has no applications yet"],
      ["/timeline", "No listener was created, changed or deleted"],
    ]);
    for (const [path, text] of words) {
      await page.goto(server.url + path);
      await expect(page.getByRole("main").getByText(text), path).toBeVisible();
      await expect(page.getByText(/\b0 of 0\b|\ball 0\b/), path).toHaveCount(0);
      await expect(page.getByRole("alert").filter({ hasText: /\w/ }), path).toHaveCount(0);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overhang(page), path).toBeLessThanOrEqual(0);
      expect(await smallTargets(page), path).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    await isAccessible(page, "an empty timeline");

    await page.getByRole("button", { name: "Block regions…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: /^Nigeria/ }).check();
    await expect(dialog).toContainText(NONE);
    await expect(dialog.getByRole("button", { name: "Block now" })).toBeDisabled();
  });
});

test("where Graph refuses to be read, each page says so once, with the request id and a way on", async ({
  page,
  server,
  tenant,
  watched,
  credential,
  signIn,
}) => {
  watched.expect(/^console: .* 403 .*\/api\//);
  await signIn("admin", "/regions");
  await expect(page.getByText(/^43 applications/)).toBeVisible();
  await tenant.fault({ status: 403, times: "always" });
  const paths = ["/", `/apps/${UNKNOWN}`, "/regions/44", "/audit", `/audit/${UNKNOWN}`];
  for (const path of [...paths, "/check", "/timeline", "/transfer", "/regions"]) {
    await openAnew(page, server.url + path);
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert, path).toContainText(FORBIDDEN[credential]);
    if (path === "/timeline") await expect(alert).toContainText("AuditLog.Read.All");
    await expect(alert.getByRole("button", { name: "Copy request id" }), path).toBeVisible();
    await expect(alert.getByRole("button", { name: "Retry" }), path).toBeVisible();
    // Nothing pretends to be on its way, or to be known.
    await expect(page.locator("main .animate-pulse"), path).toHaveCount(0);
    await expect(page.getByText(/Reading|\b0 applications|Applications: 0/), path).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overhang(page), path).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  await isAccessible(page, "regions that cannot be read");

  await page.getByRole("button", { name: "Block regions…" }).click();
  const dialog = page.getByRole("dialog");
  const alert = dialog.getByRole("alert");
  await expect(alert).toContainText(FORBIDDEN[credential]);
  await expect(alert.getByRole("button", { name: "Copy request id" })).toBeVisible();

  await tenant.clearFaults();
  await alert.getByRole("button", { name: "Retry" }).click();
  await expect(alert).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^43 applications/)).toBeVisible();
});

test("what Graph could not answer is not known, and asked again on request", async ({
  page,
  tenant,
  watched,
  credential,
  signIn,
}) => {
  const isDelegated = credential === "delegated";
  if (isDelegated) watched.expect(/^console: .* 50\d .*\/api\//);
  await tenant.fault({ status: 503, path: "authenticationEventListeners", times: "always" });
  await signIn("admin", "/about");
  const needs = page.getByRole("region", { name: "What Dialgate needs of the tenant" });
  const reading = needs.locator("[data-check=listeners]");
  await expect(reading).toHaveAttribute("data-state", "unknown");
  const alert = page.getByRole("main").getByRole("alert");
  if (isDelegated) {
    await expect(alert).toContainText("Microsoft Graph is not available");
    await expect(alert.getByRole("button", { name: "Copy request id" })).toBeVisible();
    await expect(page.locator("[data-verdict=not-told]").first()).toContainText("Unknown");
  }
  await tenant.clearFaults();
  if (isDelegated) await alert.getByRole("button", { name: "Ask again" }).click();
  await needs.getByRole("button", { name: "Check again" }).click();
  await expect(reading).toHaveAttribute("data-state", "works");
  await expect(alert).toHaveCount(0);
});

test("without the list of applications the rest is shown, and what is missing is said", async ({
  page,
  server,
  tenant,
  watched,
  signIn,
}) => {
  watched.expect(/^console: .* 403 .*\/api\/applications/);
  await signIn("admin", "/regions");
  await expect(page.getByText(/^43 applications/)).toBeVisible();
  await tenant.fault({ status: 403, path: "^/applications", times: "always" });
  const alert = page.getByRole("main").getByRole("alert");
  for (const path of ["/check", `/apps/${tenant.landmark("sharedA")}`, "/audit"]) {
    await openAnew(page, server.url + path);
    await expect(alert, path).toContainText("The list of applications could not be read");
    await expect(alert, path).toContainText("Application.Read.All");
    await expect(alert.getByRole("button", { name: "Copy request id" }), path).toBeVisible();
    await expect(page.getByText("Still reading applications"), path).toHaveCount(0);
  }
  await tenant.clearFaults();
  await alert.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByText("31 of 43 applications")).toBeVisible();
  await expect(alert).toHaveCount(0);
});

/** What was read a moment before is shared, but not with who loads a page again. */
async function openAnew(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.reload();
}
