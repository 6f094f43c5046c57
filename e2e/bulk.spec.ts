import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { keepsFocus, tabTo } from "./support/keyboard";
import { overhang, smallTargets } from "./support/targets";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

const editor = (page: Page) => page.getByRole("dialog", { name: /^Change / });
const chosen = (page: Page) => editor(page).getByRole("list", { name: "Chosen regions" });

/** Opens the bulk editor for all applications, with Nigeria chosen. */
async function openEditor(page: Page): Promise<void> {
  await page
    .getByRole("table", { name: "Every calling code" })
    .getByRole("checkbox", { name: "Select Nigeria, +234" })
    .check();
  await page.getByRole("button", { name: "Change for all 43 applications" }).click();
  await expect(editor(page)).toBeVisible();
}

test("regions by search and by set become tokens, and the outcome is counted as one goes", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/regions");
  await openEditor(page);
  await expect(chosen(page).getByRole("button")).toHaveText(["+234Nigeria"]);
  await expect(editor(page)).toContainText("Changes 42 of 43 applications");
  await editor(page).getByText("1 application cannot be changed").click();
  await expect(editor(page)).toContainText("Tailspin Airways");

  const search = editor(page).getByRole("combobox", { name: /^Add regions/ });
  await search.fill("jersey");
  await expect(editor(page).getByRole("option", { name: /Jersey/ })).toContainText(
    "+44, with United Kingdom",
  );
  await search.press("Enter");
  await expect(chosen(page).getByRole("button", { name: /^Remove \+44, / })).toContainText(
    "United Kingdom, Guernsey, Isle of Man and Jersey",
  );
  await expect(editor(page)).toContainText("+44 is United Kingdom");
  await search.press("Escape");
  await expect(editor(page)).toBeVisible();

  await editor(page).getByLabel("Add a set of regions").selectOption("European Union (EU)");
  await expect(editor(page)).toContainText("European Union: EU countries, 2020-02-01");
  await expect(editor(page)).toContainText("Åland Islands (+358)");
  await editor(page).getByRole("button", { name: "Add 27 regions" }).click();
  await expect(chosen(page).getByRole("button")).toHaveCount(29);
  await chosen(page)
    .getByRole("button", { name: /^Remove \+234, / })
    .click();
  await expect(chosen(page).getByRole("button")).toHaveCount(28);

  await editor(page).getByRole("radio", { name: "Only these regions" }).check();
  await expect(editor(page)).toContainText("The other 215 known calling codes are excluded");
  await expect(editor(page)).toContainText("come into use later are not covered");
  await editor(page).getByRole("radio", { name: "SMS to voice" }).check();
  await expect(editor(page)).toContainText("External ID sends no voice messages today");
});

test("a reload gives back the half-filled form; what is closed stays closed", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/regions");
  await openEditor(page);
  const dialog = editor(page);
  await dialog.getByRole("radio", { name: "Only these regions" }).check();
  await dialog.getByRole("checkbox", { name: "Voice" }).check();
  await dialog.getByLabel("Add a set of regions").selectOption("European Union (EU)");
  await dialog.getByRole("button", { name: "Add 27 regions" }).click();
  await page.reload();

  await expect(dialog).toHaveAccessibleName("Change 43 applications");
  await expect(dialog.getByRole("radio", { name: "Only these regions" })).toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: "Voice" })).toBeChecked();
  await expect(chosen(page).getByRole("button")).toHaveCount(28);
  await isAccessible(page, "bulk editor after a reload");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("table", { name: "Every calling code" })).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test("an own set is saved, survives a reload, leaves as a file and comes back", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/regions");
  await openEditor(page);
  const dialog = editor(page);
  await dialog.getByText("Your own sets", { exact: true }).click();
  await dialog.getByLabel("Save the chosen regions as").fill("<b>Mine</b>");
  await dialog.getByRole("button", { name: "Save set" }).click();
  await expect(dialog.getByText("Saved as “<b>Mine</b>”.")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export sets" }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
    format: "dialgate-sets",
    version: 1,
    sets: [{ name: "<b>Mine</b>", codes: [234] }],
  });

  await page.reload();
  await dialog.getByText("Your own sets (1)").click();
  await dialog.getByRole("button", { name: "Delete the set <b>Mine</b>" }).click();
  await keepsFocus(page);
  const input = dialog.getByLabel("File of sets");
  await input.setInputFiles({ name: "x.json", mimeType: "", buffer: Buffer.from("{") });
  await expect(dialog.getByText("Nothing was imported.")).toBeVisible();
  await input.setInputFiles(file);
  await expect(dialog.getByText("Imported 1 set.")).toBeVisible();
  await dialog.getByRole("button", { name: "Remove all" }).click();
  await dialog.getByLabel("Add a set of regions").selectOption("<b>Mine</b>");
  await dialog.getByRole("button", { name: "Add 1 region" }).click();
  await expect(chosen(page).getByRole("button")).toHaveText(["+234Nigeria"]);
});

test("one application becomes like another: reviewed, run, and so in Graph", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin", "/regions/254");
  await page.getByRole("searchbox").fill("woodgrove groceries");
  await page.getByRole("checkbox", { name: "Choose Woodgrove Groceries" }).check();
  await page.getByRole("button", { name: "More changes…" }).click();
  await editor(page).getByRole("radio", { name: "Copy from an application" }).check();
  await expect(editor(page)).toContainText("Choose the application to copy from.");
  const from = editor(page).getByRole("combobox", { name: "Copy from" });
  await from.fill("fabrikam fit");
  await from.press("Enter");
  await expect(editor(page)).toContainText("Changes 1 of 1 application");
  await editor(page).getByRole("button", { name: "Review changes" }).click();

  const review = page.getByRole("dialog", {
    name: "Copy the settings of “Fabrikam Fitness” to 1 application",
  });
  await review.getByRole("checkbox", { name: /^I understand: this opens these regions/ }).check();
  await saveButton(review).click();
  const appId = tenant.landmark("woodgroveGroceries");
  await expect
    .poll(async () => {
      const { listeners } = await tenant.state();
      return listeners.find(({ conditions }) =>
        conditions.applications.includeApplications.some((each) => each.appId === appId),
      )?.handler.smsOptions;
    })
    .toMatchObject({ includeAdditionalRegions: [234, 254], excludeRegions: [52, 86] });
});

test("the editor by keyboard: in, through, and back to where it was opened", async ({
  page,
  signIn,
}) => {
  await signIn("admin", "/regions/254");
  const opener = page.getByRole("button", { name: "More changes…" });
  await expect(opener).toBeEnabled();
  await tabTo(page, opener);
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeVisible();
  await tabTo(page, editor(page).getByRole("radio", { name: "Exclude" }));
  await page.keyboard.press("ArrowUp");
  await expect(editor(page).getByRole("radio", { name: "Opt in" })).toBeChecked();
  await tabTo(page, editor(page).getByRole("combobox", { name: /^Add regions/ }));
  await page.keyboard.type("ugan");
  await page.keyboard.press("Enter");
  await expect(chosen(page).getByRole("button")).toHaveText(["+254Kenya", "+256Uganda"]);
  await page.keyboard.press("Escape");
  await tabTo(page, editor(page).getByRole("button", { name: "Review changes" }));
  await page.keyboard.press("Enter");
  const review = page.getByRole("dialog", { name: /^Opt in \+254 and \+256 for / });
  await expect(review).toBeVisible();
  await expect(review.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(review).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("the editor is accessible, and fits a phone", async ({ page, signIn }) => {
  await signIn("admin", "/regions");
  await openEditor(page);
  await editor(page).getByLabel("Add a set of regions").selectOption("Europe");
  await editor(page).getByText("Your own sets").click();
  await editor(page)
    .getByRole("combobox", { name: /^Add regions/ })
    .fill("united");
  await isAccessible(page, "bulk editor");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  const small = await smallTargets(page);
  expect(small).toEqual([]);
});
