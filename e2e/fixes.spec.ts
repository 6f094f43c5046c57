import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { tabTo } from "./support/keyboard";
import { worldMap } from "./support/regions";
import { overhang, smallTargets } from "./support/targets";
import { goTo } from "./support/navigation";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

const READ_BACK = "Saved, and read back from Graph";
const rule = (page: Page, id: string) => page.locator(`[data-rule=${id}]`);

async function openAudit(page: Page): Promise<void> {
  await expect(page.getByText("31 of 43 applications")).toBeVisible();
}

/** Reviews what a button of the audit asks for, and writes it. */
async function carryOut(page: Page, heading: string): Promise<void> {
  const review = page.getByRole("dialog", { name: heading });
  await expect(review.getByText("What is written")).toBeVisible();
  for (const box of await review.getByRole("checkbox").all()) await box.check();
  await saveButton(review).click();
  await expect(review.getByText(READ_BACK)).toBeVisible();
  await review.getByRole("button", { name: "Close" }).last().click();
}

test("a finding is fixed through a review, is gone, and the run can be undone", async ({
  page,
  tenant,
  signIn,
}) => {
  const before = (await tenant.state()).listeners;
  await signIn("admin", "/audit");
  await openAudit(page);
  const conflict = rule(page, "equal-priority");
  await conflict.getByRole("button", { name: "Use “Airways regions (security)”" }).click();
  const review = page.getByRole("dialog", { name: /^Fix: Use “Airways regions \(security\)”/ });
  await expect(review).toContainText("It is unknown which of them Graph uses today");
  await expect(review).toContainText("serves no other application, so it is deleted");
  await expect(review).toContainText("Delete the listener “Airways regions (marketing)”");
  await carryOut(page, "Fix: Use “Airways regions (security)”");
  await expect(conflict).toHaveCount(0);
  const after = (await tenant.state()).listeners;
  const gone = tenant.landmark("conflictListenerOneId");
  expect(after).toEqual(before.filter(({ id }) => id !== gone));

  await goTo(page, "Import and export");
  await page.getByRole("button", { name: /^Restore: Fix: Use/ }).click();
  await carryOut(page, "Restore what was there before: Fix: Use “Airways regions (security)”");
  const restored = (await tenant.state()).listeners;
  const content = ({ id, ...rest }: (typeof before)[number]) => rest;
  expect(restored).toHaveLength(before.length);
  // Graph gives what is created again another id, and a place at the end.
  expect(restored.map(content)).toEqual(expect.arrayContaining(before.map(content)));
});

test("an application in conflict leads to where one chooses which listener decides", async ({
  page,
  openApplication,
}) => {
  await openApplication("conflict");
  const address = page.url();
  await page.getByRole("link", { name: "Choose which listener to use" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Airways regions");
  await page.getByRole("button", { name: "Use “Airways regions (marketing)”" }).click();
  await carryOut(page, "Fix: Use “Airways regions (marketing)”");
  await page.goto(address);
  await expect(worldMap(page)).toBeVisible();
  await expect(page.getByText("Listeners conflict")).toHaveCount(0);
});

test("all findings of a rule are fixed at once", async ({ page, tenant, signIn }) => {
  await signIn("admin", "/audit");
  await openAudit(page);
  await rule(page, "voice-differs").getByRole("button", { name: "Fix all 2" }).click();
  await carryOut(page, "Fix all: Voice differs from SMS");
  await expect(rule(page, "voice-differs")).toHaveCount(0);
  for (const { handler } of (await tenant.state()).listeners) {
    if (handler?.smsOptions === undefined) continue;
    expect(handler.voiceOptions.includeAdditionalRegions).toEqual(
      handler.smsOptions.includeAdditionalRegions,
    );
  }
});

test("a finding is acknowledged with a reason, stays so after a reload, and can be withdrawn", async ({
  page,
  signIn,
}) => {
  await signIn("reader", "/audit");
  await openAudit(page);
  await expect(page.getByRole("button", { name: /^(Fix all|Remove|Merge|Delete)/ })).toHaveCount(0);
  const findings = page.getByRole("region", { name: /^Findings/ });
  await expect(findings.getByRole("heading", { level: 2 })).toHaveText("Findings 18");
  const button = page.getByRole("button", { name: "Acknowledge: “Exams” and “Learning”" });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Acknowledge a finding" });
  await expect(dialog.getByRole("button", { name: "Acknowledge", exact: true })).toBeDisabled();
  await isAccessible(page, "acknowledge");
  await dialog.getByLabel("Reason").fill("Two teams, <b>two</b> owners");
  await page.keyboard.press("Enter");
  const accepted = page.getByRole("region", { name: /^Acknowledged/ });
  await expect(accepted).toContainText("Identical listeners that could be merged: “Exams” and");
  await expect(accepted).toContainText("Two teams, <b>two</b> owners");
  await expect(findings.getByRole("heading", { level: 2 })).toHaveText("Findings 17");

  await page.reload();
  await openAudit(page);
  await expect(accepted).toContainText("Two teams, <b>two</b> owners");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "JSON", exact: true }).click(),
  ]);
  const { findings: written } = JSON.parse(await readFile(await file.path(), "utf8")) as {
    findings: { rule: string; acknowledged?: { reason: string } }[];
  };
  expect(written).toHaveLength(18);
  expect(written.filter(({ acknowledged }) => acknowledged !== undefined)).toMatchObject([
    { rule: "identical-listeners", acknowledged: { reason: "Two teams, <b>two</b> owners" } },
  ]);

  await isAccessible(page, "audit with an acknowledged finding");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await smallTargets(page)).toEqual([]);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await accepted.getByRole("button", { name: /^Withdraw/ }).click();
  await expect(accepted).toHaveCount(0);
  await expect(findings.getByRole("heading", { level: 2 })).toHaveText("Findings 18");
});
