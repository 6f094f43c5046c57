import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

test("an admin opens Kenya by mouse and Nigeria by keyboard, reviews, saves, and Graph has it", async ({
  page,
  tenant,
  signIn,
}) => {
  const appId = tenant.landmark("woodgroveGroceries");
  const before = await tenant.state();

  await signIn("admin");
  await page.getByRole("searchbox").fill("woodgrove");
  await page.getByRole("link", { name: /Woodgrove Groceries/ }).click();

  const kenya = page.locator('svg [data-code="254"]');
  await expect(kenya).toHaveAttribute("data-status", "blocked");
  await kenya.click();
  await expect(kenya).toHaveAttribute("data-status", "opted-in");
  await expect(kenya).toHaveAccessibleName("Kenya, +254, blocked until opt-in, pending: opt in");

  const nigeria = page.locator('svg [data-code="234"]');
  await nigeria.focus();
  await page.keyboard.press("Enter");
  await expect(nigeria).toHaveAttribute("data-status", "opted-in");
  await expect(page.locator('tr[data-code="234"]')).toHaveAttribute("data-status", "opted-in");

  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Becomes reachable (2)")).toBeVisible();
  await expect(dialog.getByText("Kenya +254")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /I understand: this opens/ }).check();
  await dialog.getByLabel(/Reason/).fill("Ticket 4711");
  await saveButton(dialog).click();
  await expect(dialog.getByText("Saved, and read back from Graph")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(kenya).toHaveAccessibleName("Kenya, +254, opted in");

  const after = await tenant.state();
  const created = after.listeners.filter(({ id }) => !before.listeners.some((b) => b.id === id));
  expect(created).toHaveLength(1);
  expect(created[0]?.conditions.applications.includeApplications).toEqual([{ appId }]);
  expect(created[0]?.handler.smsOptions).toMatchObject({
    includeAdditionalRegions: [234, 254],
    excludeRegions: [],
  });
  expect(created[0]?.handler.voiceOptions).toMatchObject({
    includeAdditionalRegions: [],
    excludeRegions: [],
  });
  const earlier = new Set(before.directoryAudits.map(({ id }) => id));
  expect(after.directoryAudits.filter(({ id }) => !earlier.has(id))).toMatchObject([
    {
      activityDisplayName: "Create authenticationEventListener",
      targetResources: [{ id: created[0]?.id }],
    },
  ]);
});
