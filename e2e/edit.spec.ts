import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

/** Opens one entry of "Edit…". */
async function edit(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Edit…" }).click();
  await page.getByRole("button", { name }).click();
}

test("one application is opened to the EU alone in six actions", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn();
  await page.getByRole("link", { name: /Woodgrove Groceries/ }).click();
  await page.getByRole("button", { name: "Edit…" }).click();
  await page.getByRole("button", { name: /^Only these regions/ }).click();
  const editor = page.getByRole("dialog", { name: "Only these regions: Woodgrove Groceries" });
  await editor.getByRole("button", { name: /^Add EU 27 regions/ }).click();
  await isAccessible(page, "only these regions");
  await editor.getByRole("button", { name: "Review changes" }).click();
  const review = page.getByRole("dialog", { name: "Allow only 27 regions for 1 application" });
  await save(page);
  await expect(review.or(page.getByRole("dialog")).getByText(/^Saved/)).toBeVisible();

  const { listeners } = await tenant.state();
  const appId = tenant.landmark("woodgroveGroceries");
  const its = listeners.find(({ conditions }) =>
    conditions.applications.includeApplications.some((each) => each.appId === appId),
  );
  expect(its?.handler.smsOptions.excludeRegions).toHaveLength(243 - 27);
  expect(its?.handler.smsOptions.excludeRegions).not.toContain(49);
});

test("the settings of one application go to others, and back to Microsoft's default", async ({
  page,
  tenant,
  openApplication,
}) => {
  await openApplication("ownListener");
  await edit(page, /^Copy to/);
  const editor = page.getByRole("dialog", { name: "Copy the settings of Fabrikam Fitness" });
  await expect(editor).toContainText("Choose at least one application.");
  const to = editor.getByRole("combobox", { name: "Copy to" });
  await to.fill("fabrikam fit");
  await expect(editor).toContainText("Nothing matches.");
  await to.fill("woodgrove gro");
  await to.press("Enter");
  await editor.getByRole("button", { name: "Review changes" }).click();
  await page.getByRole("checkbox", { name: /^I understand/ }).check();
  await save(page);
  await expect(page.getByRole("dialog").getByText(/^Saved/)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
  const named = async (landmark: string) => {
    const { listeners } = await tenant.state();
    return listeners
      .filter((each) => each["@odata.type"].endsWith("onPhoneMethodLoadStartListener"))
      .filter(({ conditions }) =>
        conditions.applications.includeApplications.some(
          ({ appId }) => appId === tenant.landmark(landmark),
        ),
      );
  };
  const [copied] = await named("woodgroveGroceries");
  expect(copied?.handler.smsOptions.includeAdditionalRegions).toEqual([234, 254]);

  await edit(page, /^Reset to Microsoft default/);
  await page.getByRole("dialog").getByRole("button", { name: "Review changes" }).click();
  await save(page);
  await expect(page.getByRole("dialog").getByText(/^Saved/)).toBeVisible();
  for (const { handler } of await named("ownListener")) {
    expect(handler.smsOptions.includeAdditionalRegions).toEqual([]);
    expect(handler.smsOptions.excludeRegions).toEqual([]);
  }
  await expect(page.getByText(/^119 of 243/)).toBeVisible();
});

test("who may only look is offered no edit", async ({ page, openApplication }) => {
  await openApplication("woodgroveGroceries", "reader");
  await expect(page.getByRole("button", { name: "Refresh" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit…" })).toHaveCount(0);
});

test("what is asked for with Edit… survives a reload", async ({ page, openApplication }) => {
  await openApplication("woodgroveGroceries");
  await edit(page, /^Only these regions/);
  const editor = page.getByRole("dialog", { name: "Only these regions: Woodgrove Groceries" });
  await editor.getByRole("button", { name: /^Add EEA 30 regions/ }).click();
  await page.reload();
  await expect(editor).toContainText("Regions 30 regions");
});

async function save(page: Page): Promise<void> {
  await saveButton(page).click();
}
