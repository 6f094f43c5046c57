import type { Page } from "@playwright/test";
import type { RawListener, Tenant } from "../emulator/client";
import { bar, saveButton, stageKenya } from "./support/saves";
import { expect, test } from "./support/test";

const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";
const LISTENERS = "/identity/authenticationEventListeners";

/** Opts an application of the shared listener into Kenya, as far as the review. */
async function reviewKenya(page: Page): Promise<void> {
  await stageKenya(page);
  await page.getByRole("button", { name: "Review changes" }).click();
}

async function save(page: Page): Promise<void> {
  await saveButton(page).click();
}

async function listener(tenant: Tenant, id: string): Promise<RawListener | undefined> {
  return (await tenant.state()).listeners.find((each) => each.id === id);
}

function optIns(listeners: readonly RawListener[], appId: string): number[][] {
  return listeners
    .filter((each) => each["@odata.type"] === PHONE)
    .filter((each) =>
      each.conditions.applications.includeApplications?.some((one) => one.appId === appId),
    )
    .map((each) => [...(each.handler.smsOptions?.includeAdditionalRegions ?? [])]);
}

test.describe("a listener shared by three applications", () => {
  test.beforeEach(async ({ tenant, signIn }) => {
    await signIn("admin", `/apps/${tenant.landmark("sharedA")}`);
  });

  test("is split for one application; Undo puts it back", async ({ page, tenant }) => {
    const before = await tenant.state();
    await reviewKenya(page);
    await expect(page.getByRole("radio", { name: /Only this application/ })).toBeChecked();
    await expect(saveButton(page)).toHaveText("Open Kenya");
    await expect(page.locator("[data-total]")).toHaveText("+1 region opened");
    await expect(
      page.getByRole("img", { name: /^World map, now: \d+ of 243 regions/ }),
    ).toBeVisible();
    await save(page);
    await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
    const { listeners } = await tenant.state();
    expect(listeners).toHaveLength(before.listeners.length + 1);
    expect(optIns(listeners, tenant.landmark("sharedA"))).toEqual([expect.arrayContaining([254])]);
    expect(optIns(listeners, tenant.landmark("sharedB"))).toEqual(
      optIns(before.listeners, tenant.landmark("sharedB")),
    );

    await page.getByRole("button", { name: "Undo" }).click();
    await saveButton(page).click();
    await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
    const undone = await tenant.state();
    expect(undone.listeners.map(({ id }) => id)).toEqual(before.listeners.map(({ id }) => id));
    expect(undone.listeners.map((each) => each.handler)).toEqual(
      before.listeners.map((each) => each.handler),
    );
  });

  test("is changed for all three", async ({ page, tenant }) => {
    const before = await tenant.state();
    await reviewKenya(page);
    await page.getByRole("radio", { name: /All 3 applications/ }).check();
    await page.getByRole("checkbox", { name: /^I have read what this changes for 3/ }).check();
    await save(page);
    await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
    const { listeners } = await tenant.state();
    expect(listeners).toHaveLength(before.listeners.length);
    const shared = await listener(tenant, tenant.landmark("sharedListenerId"));
    expect(shared?.handler.smsOptions.includeAdditionalRegions).toContain(254);
  });

  test("waits as long as Graph asks, and goes on where it was", async ({ page, tenant }) => {
    await tenant.fault({ method: "DELETE", status: 429, retryAfter: 4 });
    await reviewKenya(page);
    await save(page);
    await expect(page.getByText(/Retrying Microsoft Graph in/)).toBeVisible();
    await expect(page.getByText("Saved, and read back from Graph")).toBeVisible({
      timeout: 20_000,
    });
    await expect(page.locator('[data-outcome="done"]')).toHaveCount(2);
  });

  test("says what was written when a 403 stops it, and finishes the rest later", async ({
    page,
    tenant,
  }) => {
    await tenant.fault({ method: "DELETE", status: 403 });
    await reviewKenya(page);
    await save(page);
    await expect(page.getByText(/1 of 2 writes was done, 1 failed/)).toBeVisible();
    await expect(page.locator('[data-outcome="done"]')).toHaveText(/Create the listener/);
    await expect(page.locator('[data-outcome="failed"]')).toHaveText(/Failed, not written/);
    await expect(page.getByRole("button", { name: /Copy request id/ }).first()).toBeVisible();

    await page.getByRole("button", { name: "Close" }).last().click();
    const run = bar(page);
    await expect(run).toContainText("Not everything was saved: 1 of 2 writes was done");
    await run.getByRole("button", { name: "Retry what failed" }).click();
    await expect(run).toContainText("Saved, and read back from Graph");
    const { listeners } = await tenant.state();
    expect(optIns(listeners, tenant.landmark("sharedA"))).toEqual([expect.arrayContaining([254])]);
  });

  test("gets over lost connections without writing twice", async ({ page, tenant }) => {
    const before = await tenant.state();
    await tenant.fault({ method: "POST", cut: "after" });
    await tenant.fault({ method: "DELETE", cut: "after" });
    await reviewKenya(page);
    await save(page);
    await expect(page.getByText("Saved, and read back from Graph")).toBeVisible({
      timeout: 20_000,
    });
    const { listeners } = await tenant.state();
    expect(listeners).toHaveLength(before.listeners.length + 1);
  });

  test("is not written over what somebody else changed; the review starts again", async ({
    page,
    tenant,
  }) => {
    const id = tenant.landmark("sharedListenerId");
    await reviewKenya(page);
    await tenant.asScript("PATCH", `/beta${LISTENERS}/${id}`, {
      "@odata.type": PHONE,
      handler: {
        "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartExternalUsersAuthHandler",
        smsOptions: { includeAdditionalRegions: [256], excludeRegions: [] },
        voiceOptions: { includeAdditionalRegions: [], excludeRegions: [] },
      },
    });
    await save(page);
    await expect(page.getByText("The tenant changed since you looked")).toBeVisible();
    await expect(page.getByRole("region", { name: "What changed in the meantime" })).toContainText(
      "Uganda",
    );
    await page.getByRole("button", { name: "Review again" }).click();
    await save(page);
    await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
    const { listeners } = await tenant.state();
    expect(optIns(listeners, tenant.landmark("sharedA"))).toEqual([[254, 256]]);
  });

  test("tells after a reload what an interrupted save had done, and finishes it", async ({
    page,
    tenant,
    credential,
    watched,
  }) => {
    // As the application all wait for what Graph refused one of them.
    if (credential === "application") watched.expect(/^console: .* 429 .*\/api\/listeners/);
    await tenant.fault({ method: "DELETE", status: 429, retryAfter: 15 });
    await reviewKenya(page);
    await save(page);
    await expect(page.getByText(/Retrying Microsoft Graph in/)).toBeVisible();
    await page.reload();
    const run = bar(page);
    await expect(run).toContainText("Interrupted: 1 of 2 writes done, 1 to come");
    await run.getByRole("button", { name: "Details" }).click();
    const details = page.getByRole("dialog", { name: /^Opt in \+254 for / });
    await expect(details.locator("[data-outcome]")).toHaveText(/Remove .* from/);
    await details.getByRole("button", { name: "Resume" }).click();
    await expect(details.getByText("Saved, and read back from Graph")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(run).toBeHidden();
  });
});

test("a tenant that refuses a second listener gets the other order, once the admin accepts it", async ({
  page,
  tenant,
  signIn,
}) => {
  await tenant.switches({ secondListener: "refused" });
  await signIn("admin", `/apps/${tenant.landmark("sharedA")}`);
  await reviewKenya(page);
  await save(page);
  await expect(page.getByText("Nothing was written.")).toBeVisible();
  await page.getByRole("checkbox", { name: /I accept/ }).check();
  await page.getByRole("button", { name: "Save with a short gap" }).click();
  await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
  const { listeners } = await tenant.state();
  expect(optIns(listeners, tenant.landmark("sharedA"))).toEqual([expect.arrayContaining([254])]);
});

test("a save that Graph does not show yet holds the next one back", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin", `/apps/${tenant.landmark("woodgroveGroceries")}`);
  await reviewKenya(page);
  await tenant.switches({ readLagSeconds: 3600 });
  await save(page);
  await expect(page.getByText("Saved, not yet visible: 1 of 1 write done")).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole("button", { name: "Close and continue in the background" }).click();
  const run = bar(page);
  await expect(run).toContainText("Saved, not yet visible");
  await page
    .locator('tr[data-code="256"]')
    .getByRole("button", { name: /Opt in/ })
    .click();
  await page.getByRole("button", { name: "Review changes" }).click();
  await expect(saveButton(page)).toBeDisabled();
  await expect(saveButton(page)).toHaveAccessibleDescription("Another run is under way");
  await page.keyboard.press("Escape");

  await tenant.switches({ readLagSeconds: 0 });
  await run.getByRole("button", { name: "Check again" }).click();
  await expect(run).toContainText("Saved, and read back from Graph");
  await expect(page.locator('tr[data-code="254"]')).toHaveAttribute("data-status", "opted-in");
});

test("a page of an older build says so, writes nothing, and keeps what is staged", async ({
  page,
  tenant,
  watched,
  signIn,
}) => {
  watched.expect(/^console: .* 409 /);
  await signIn("admin", `/apps/${tenant.landmark("sharedA")}`);
  const before = await tenant.state();
  await page.route("**/apps/**", async (route) => {
    const headers = route.request().headers();
    const old = headers["next-action"]?.replace(/.{8}$/, "00000000");
    await route.continue(old === undefined ? {} : { headers: { ...headers, "next-action": old } });
  });
  await reviewKenya(page);
  await save(page);
  await expect(page.getByRole("dialog")).toContainText("Dialgate was updated");
  await expect(page.getByRole("dialog")).toContainText(/nothing was written/i);
  expect((await tenant.state()).listeners).toEqual(before.listeners);
  await page.unroute("**/apps/**");
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByRole("button", { name: "Review changes" })).toBeVisible();
});

test("a tenant that may not be read yet is read again by itself, and says when", async ({
  page,
  tenant,
  watched,
  signIn,
}) => {
  watched.expect(/^console: .* 429 .*\/api\/listeners/);
  await tenant.fault({
    ...{ method: "GET", path: "authenticationEventListeners$", times: 1 },
    ...{ status: 429, retryAfter: 7 },
  });
  await signIn("admin", `/apps/${tenant.landmark("sharedA")}`);
  await expect(page.getByText(/Retrying in \d s\./).first()).toBeVisible();
  await expect(page.locator('tr[data-code="254"]')).toBeVisible({ timeout: 15_000 });
});
