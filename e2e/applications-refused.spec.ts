import type { Page } from "@playwright/test";
import type { RawListener, Tenant } from "../emulator/client";
import { isAccessible } from "./support/axe";
import { place } from "./support/regions";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";
const READ_BACK = "Saved, and read back from Graph";

/** Stages Kenya for an application that has no listener, as far as the review. */
async function reviewKenya(page: Page) {
  await place(page, "Kenya", 254).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  const review = page.getByRole("dialog", { name: /^Opt in \+254 for / });
  await expect(review.getByText("What is written")).toBeVisible();
  return review;
}

async function namesOf(tenant: Tenant): Promise<(string | null | undefined)[]> {
  const { listeners } = await tenant.state();
  return listeners
    .filter((each: RawListener) => each["@odata.type"] === PHONE)
    .map(({ displayName }) => displayName);
}

test.describe("a tenant that counts no applications", () => {
  test.use({ tenantOptions: { seed: "contoso", switches: { applicationsCount: "refused" } } });

  test("lists them all, and a new listener is named after its application", async ({
    page,
    server,
    tenant,
    signIn,
  }) => {
    await signIn("admin", "/regions");
    await expect(page.getByText(/^43 applications/)).toBeVisible();
    await page.goto(`${server.url}/apps/${tenant.landmark("woodgroveGroceries")}`);
    const review = await reviewKenya(page);
    await expect(review).toContainText("Create the listener “Dialgate: Woodgrove Groceries”");
    await saveButton(review).click();
    await expect(page.getByText(READ_BACK)).toBeVisible();
    expect(await namesOf(tenant)).toContain("Dialgate: Woodgrove Groceries");
  });
});

test("where applications are refused, that is said in its own words, and no listener is named by an id", async ({
  page,
  tenant,
  watched,
  openApplication,
}) => {
  watched.expect(/^console: .* 422 .*\/api\/applications/);
  const appId = tenant.landmark("woodgroveGroceries");
  await tenant.fault({ path: "^/applications", status: 400, times: "always" });
  await openApplication("woodgroveGroceries");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Microsoft Graph refused to show this");
  await expect(alert).not.toContainText("check what you want to change");

  const review = await reviewKenya(page);
  const save = saveButton(review);
  await expect(review.getByText("The name of 1 application is not known")).toBeVisible();
  await expect(save).toBeDisabled();
  await expect(review.getByRole("button", { name: "Save as plan file" })).toHaveCount(0);
  await isAccessible(page, "a review whose application has no name");

  // Read at last, it has its name.
  await tenant.clearFaults();
  await review.getByRole("button", { name: "Retry" }).click();
  await expect(review).toContainText("Create the listener “Dialgate: Woodgrove Groceries”");
  await expect(review.getByText(/is not known$/)).toHaveCount(0);
  await expect(save).toBeEnabled();
  await save.click();
  await expect(page.getByText(READ_BACK)).toBeVisible();
  expect(await namesOf(tenant)).toContain("Dialgate: Woodgrove Groceries");
  expect((await namesOf(tenant)).filter((name) => name?.includes(appId))).toEqual([]);
});

test("whoever cannot wait for the name says what to call the listener", async ({
  page,
  tenant,
  watched,
  credential,
  openApplication,
}) => {
  watched.expect(/^console: .* 403 .*\/api\/applications/);
  await tenant.fault({ path: "^/applications", status: 403, times: "always" });
  await openApplication("woodgroveGroceries");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    credential === "application"
      ? "application permission Application.Read.All"
      : "permission Application.Read.All of Microsoft Graph (delegated)",
  );
  const review = await reviewKenya(page);
  const save = saveButton(review);
  await expect(save).toBeDisabled();
  await review.getByRole("textbox", { name: "Name for the new listener" }).fill(" Groceries ");
  await page.keyboard.press("Enter");
  await expect(review).toContainText("Create the listener “Dialgate: Groceries”");
  await expect(save).toBeEnabled();
  await save.click();
  await expect(page.getByText(READ_BACK)).toBeVisible();
  expect(await namesOf(tenant)).toContain("Dialgate: Groceries");
});
