import type { Locator, Page } from "@playwright/test";
import type { State, Tenant } from "../emulator/client";
import { isAccessible } from "./support/axe";
import { loseTokens } from "./support/msal";
import { bar, blockNigeria, saveButton, SAVED, writtenSince } from "./support/saves";
import { overhang, smallTargets } from "./support/targets";
import { goTo } from "./support/navigation";
import { chooseAccount, expect, test } from "./support/test";

const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";
const DONE = new RegExp(`^${SAVED}`);

test.use({
  tenantOptions: {
    ...{ seed: "large", seedOptions: { applications: 1_000, listeners: 130 } },
    limits: { enforceThrottling: false },
  },
});

/** Blocks +234 everywhere, at a Graph that takes its time, and leaves the dialog. */
async function begin(page: Page, tenant: Tenant): Promise<Locator> {
  await tenant.fault({ method: "PATCH", delayMs: 250, times: "always" });
  await blockNigeria(page);
  await page.getByRole("button", { name: "Close and continue in the background" }).click();
  await expect(bar(page)).toHaveAttribute("data-run", "running");
  return bar(page);
}

/** Begins it, and goes to another page in the middle. */
async function beginAndLeave(page: Page, tenant: Tenant): Promise<Locator> {
  const run = await begin(page, tenant);
  await goTo(page, "Import and export");
  await expect(page).toHaveURL(/transfer/);
  await isHalfway(run);
  return run;
}

/** Everything is blocked, and nothing was written twice. */
async function endsWhole(run: Locator, tenant: Tenant, before: State): Promise<void> {
  await expect(run.getByText(DONE)).toBeVisible({ timeout: 120_000 });
  const after = await tenant.state();
  expect(reachable(after)).toEqual([]);
  const written = writtenSince(before, after);
  expect(new Set(written).size).toBe(written.length);
}

/** Some calls of the save action have answered, and some have not. */
async function isHalfway(run: Locator): Promise<void> {
  await expect(run.getByText(/^Saving: (50|100) of \d+ writes done/)).toBeVisible({
    timeout: 60_000,
  });
}

function reachable({ listeners }: State): string[] {
  return listeners
    .filter((each) => each["@odata.type"] === PHONE)
    .filter(({ handler }) => !handler.smsOptions.excludeRegions.includes(234))
    .flatMap((each) => each.conditions.applications.includeApplications)
    .map(({ appId }) => appId);
}

test("goes on over navigation, is resumed after the page was closed, and writes nothing twice", async ({
  page,
  tenant,
  signIn,
}) => {
  const before = await tenant.state();
  await signIn();
  const run = await beginAndLeave(page, tenant);
  await page.reload();

  await expect(run.getByText(/^Interrupted: \d+ of \d+ writes done/)).toBeVisible();
  await tenant.clearFaults();
  await run.getByRole("button", { name: "Resume" }).click();
  await endsWhole(run, tenant, before);

  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(run).toBeHidden();
});

test("stops when the session ends, asks before it leaves, and resumes after the same admin signed in", async ({
  page,
  tenant,
  watched,
  signIn,
}) => {
  const before = await tenant.state();
  await signIn();
  const run = await beginAndLeave(page, tenant);
  watched.expect(/^console: .* 400 .*\/oauth2\/v2.0\/token/);
  await tenant.expireSessions();
  await loseTokens(page, "accesstoken");
  await expect(run.getByText(/^Stopped: your session has ended: \d+ of \d+ writes/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import and export");
  await isAccessible(page, "a run that the end of the session stopped");
  await tenant.clearFaults();

  // Without a session it stops again; nobody is sent away.
  await page.reload();
  await expect(run.getByText(/^Stopped: your session has ended/)).toBeVisible();
  await run.getByRole("button", { name: "Sign in again" }).click();
  await chooseAccount(page, tenant, "admin");
  await expect(page).toHaveURL(/transfer/);
  await endsWhole(run, tenant, before);
});

test("is paused and resumed by keyboard, on a telephone too, and undone", async ({
  page,
  tenant,
  signIn,
}) => {
  const before = await tenant.state();
  await signIn();
  const run = await begin(page, tenant);
  await goTo(page, "Import and export");
  await expect(page.locator("main")).toBeFocused();
  await expect(run.getByRole("progressbar")).toBeVisible();
  await expect(run.getByText(/The rest takes/)).toBeVisible();
  await run.getByRole("button", { name: "Pause" }).focus();
  await page.keyboard.press("Enter");
  await expect(run.getByText(/^Paused: \d+ of \d+ writes done/)).toBeVisible({ timeout: 60_000 });
  const resume = run.getByRole("button", { name: "Resume" });
  await expect(resume).toBeFocused();
  await isAccessible(page, "a run that is paused");

  await page.setViewportSize({ width: 390, height: 800 });
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  expect(await smallTargets(page)).toEqual([]);
  await tenant.clearFaults();
  await page.keyboard.press("Enter");
  await expect(run.getByText(DONE)).toBeVisible({ timeout: 120_000 });
  expect(reachable(await tenant.state())).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });

  await run.getByRole("button", { name: "Undo" }).click();
  const review = page.getByRole("dialog", { name: /^Undo: / });
  await review.getByRole("checkbox", { name: /^I understand: this opens these regions/ }).check();
  await review.getByRole("checkbox", { name: /^I have read what this changes/ }).check();
  await saveButton(review).click();
  await page.getByRole("button", { name: "Close and continue in the background" }).click();
  await expect(run).toContainText("Undo: ");
  await expect(run.getByText(DONE)).toBeVisible({ timeout: 120_000 });
  expect((await tenant.state()).listeners).toEqual(before.listeners);
});

test("one tab runs, and another says so", async ({ page, context, server, tenant, signIn }) => {
  await signIn();
  const run = await begin(page, tenant);
  const second = await context.newPage();
  await second.goto(server.url);
  const signInButton = second.getByRole("button", { name: /sign in/i });
  const other = bar(second);
  await expect(signInButton.or(other)).toBeVisible();
  if (await signInButton.isVisible()) {
    await signInButton.click();
    await chooseAccount(second, tenant, "admin").catch(() => undefined);
  }
  await expect(other.getByText(/^Another tab is saving this/)).toBeVisible();
  await expect(other.getByRole("button")).toHaveCount(0);
  await tenant.clearFaults();
  await expect(run.getByText(DONE)).toBeVisible({ timeout: 120_000 });
  await expect(other).toBeHidden();
});
