import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { tabTo } from "./support/keyboard";
import { overhang, smallTargets } from "./support/targets";
import { goTo } from "./support/navigation";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

const LISTENERS = "/beta/identity/authenticationEventListeners";
const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";
const drift = (page: Page) => page.getByRole("region", { name: "Drift" });
const standard = (page: Page) => page.getByRole("region", { name: "The standard", exact: true });

async function downloaded(page: Page, button: string | RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFile(await file.path(), "utf8");
}

async function load(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Open (a|another) file/ }).click();
  await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

test("what drifted from the standard is told, returned through a plan, and updated", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin", "/standard");
  const text = await downloaded(page, "Create from current settings");
  await expect(drift(page)).toContainText("The tenant matches the standard");
  await expect(drift(page)).toContainText("43 applications and 1 that no longer exists compared");
  await expect(standard(page)).toContainText(
    "43 applications and 1 that no longer exists, 0 accepted findings",
  );

  // Somebody else opens Kenya no longer, shuffles another listener and doubles its codes.
  const { listeners } = await tenant.state();
  const find = (landmark: string) => {
    const found = listeners.find(({ id }) => id === tenant.landmark(landmark));
    if (found === undefined) throw new Error(landmark);
    return found;
  };
  const own = find("ownListenerId");
  const shared = find("sharedListenerId");
  const doubled = (codes: readonly number[]) => [...codes, ...codes].reverse();
  const change = (of: typeof own, include: readonly number[], exclude: readonly number[]) =>
    tenant.asScript("PATCH", `${LISTENERS}/${of.id}`, {
      "@odata.type": PHONE,
      handler: {
        ...of.handler,
        smsOptions: { includeAdditionalRegions: include, excludeRegions: exclude },
      },
    });
  const { smsOptions } = shared.handler;
  await change(
    shared,
    doubled(smsOptions.includeAdditionalRegions),
    doubled(smsOptions.excludeRegions),
  );
  await change(own, [234], [52, 86, 44]);
  await page.reload();
  const different = drift(page).getByRole("region", { name: "Different" });
  await expect(drift(page).getByRole("status")).toHaveText(
    "1 application different, 0 new, 0 missing, 0 unknown. Unchanged: 42 applications and 1 that no longer exists.",
  );
  await expect(different).toContainText("Fabrikam Fitness");
  await expect(different).toContainText("SMS: opt in +254");
  await expect(different).toContainText("SMS: no longer excluded +44");
  await isAccessible(page, "drift");

  await different.getByRole("button", { name: "Return 1 application to the standard…" }).click();
  const review = page.getByRole("dialog", { name: "Return 1 application to the standard" });
  await expect(review.getByText("What is written")).toBeVisible();
  for (const box of await review.getByRole("checkbox").all()) await box.check();
  await saveButton(review).click();
  await expect(review.getByText("Saved, and read back from Graph")).toBeVisible();
  await review.getByRole("button", { name: "Close" }).last().click();
  await expect(drift(page)).toContainText("The tenant matches the standard");
  const now = (await tenant.state()).listeners.find(({ id }) => id === own.id);
  expect(now?.handler.smsOptions).toMatchObject({
    includeAdditionalRegions: [234, 254],
    excludeRegions: [52, 86],
  });

  // Another standard: one application less, one that is not there, one that is meant otherwise.
  const document = JSON.parse(text) as { applications: { appId: string; settings?: unknown }[] };
  const [first, ...others] = document.applications;
  const applications = [{ ...first, appId: "00000000-1111-2222-3333-444444444444" }, ...others];
  await load(page, "edited.json", JSON.stringify({ ...document, applications }));
  await expect(drift(page).getByRole("status")).toContainText("0 application");
  await expect(drift(page).getByRole("region", { name: "New" })).toBeVisible();
  await expect(drift(page).getByRole("region", { name: "Missing" })).toBeVisible();
  await downloaded(page, "Update to current settings");
  await expect(drift(page)).toContainText("The tenant matches the standard");
});

test("accepted findings travel with the standard", async ({ page, signIn }) => {
  await signIn("reader", "/audit");
  await expect(page.getByText("31 of 43 applications")).toBeVisible();
  await page.getByRole("button", { name: "Acknowledge: “Prepared, not assigned”" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("For the opening in June");
  await dialog.getByRole("button", { name: "Acknowledge", exact: true }).click();
  await expect(page.getByRole("region", { name: /^Acknowledged/ })).toBeVisible();

  await goTo(page, "Standard");
  const text = await downloaded(page, "Create from current settings");
  expect(JSON.parse(text)).toMatchObject({
    acknowledged: [{ rule: "no-applications", reason: "For the opening in June" }],
  });
  const other = text.replace('"no-applications"', '"unheard-of"');
  await load(page, "other.json", other);
  const stale = page.getByRole("region", { name: "Acknowledged, but no longer found" });
  await expect(stale).toContainText("unheard-of");
  await expect(standard(page)).toContainText("2 accepted findings");
  await stale.getByRole("button", { name: /^Remove/ }).click();
  await expect(stale).toHaveCount(0);
  expect(JSON.parse(await downloaded(page, "Download"))).toMatchObject({
    acknowledged: [{ rule: "no-applications" }],
  });
});

test("a file that is no standard of this tenant is not taken, and says why", async ({
  page,
  signIn,
}) => {
  await signIn("reader", "/standard");
  const text = await downloaded(page, "Create from current settings");
  await load(page, "half.json", text.slice(0, 300));
  await expect(standard(page).getByRole("alert")).toContainText("1 problem in the file");
  await load(page, "other.json", text.replace(/"tenantId": "[^"]+"/, '"tenantId": "elsewhere"'));
  await expect(standard(page).getByRole("alert")).toContainText(
    "It belongs to another tenant, elsewhere.",
  );
  await expect(drift(page)).toContainText("The tenant matches the standard");
  await page.getByRole("button", { name: "Remove from this browser" }).click();
  await expect(drift(page)).toHaveCount(0);
});

test("the standard by keyboard, on a phone, in light and dark", async ({ page, signIn }) => {
  await signIn("reader", "/standard");
  await expect(page.getByText("No standard loaded")).toBeVisible();
  await isAccessible(page, "no standard");
  await page.getByRole("main").focus();
  await tabTo(page, page.getByRole("button", { name: "Create from current settings" }));
  await page.keyboard.press("Enter");
  await expect(drift(page)).toContainText("The tenant matches the standard");
  await isAccessible(page, "standard");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await smallTargets(page)).toEqual([]);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
});
