import type { Page } from "@playwright/test";
import { reviewAndSave, SAVED, stageKenya } from "./support/saves";
import { chooseAccount, expect, test } from "./support/test";

const signOut = (page: Page) => page.getByRole("button", { name: "Sign out" }).click();
/** Signing out leads to the authority and back: until then, no other page can be gone to. */
const isOut = (page: Page) =>
  expect(page.getByRole("button", { name: "Sign in with Microsoft Entra" })).toBeVisible();
const files = (page: Page) =>
  page.getByRole("list", { name: "Restore files" }).getByRole("listitem");
const NONE = "No restore files in this browser yet.";

test("what one account leaves in a browser, another is not shown, and its own comes back", async ({
  page,
  server,
  tenant,
  openApplication,
}) => {
  const signInAs = async (person: string, path: string) => {
    await isOut(page);
    await page.goto(server.url + path);
    await page.getByRole("button", { name: "Sign in with Microsoft Entra" }).click();
    await chooseAccount(page, tenant, person);
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  };
  await openApplication("woodgroveGroceries");
  await stageKenya(page);
  await reviewAndSave(page);
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto(`${server.url}/transfer`);
  await expect(files(page)).toHaveCount(1);

  await signOut(page);
  const dialog = page.getByRole("dialog", { name: "Sign out" });
  await expect(dialog).toContainText("1 restore file");
  await dialog.getByRole("button", { name: "Keep and sign out" }).click();
  await signInAs("reader", "/transfer");
  await expect(page.getByText(NONE)).toBeVisible();
  await expect(page.getByText("Woodgrove Groceries:")).toHaveCount(0);

  // Who has nothing here is asked nothing.
  await signOut(page);
  await signInAs("admin", "/transfer");
  await expect(files(page)).toHaveCount(1);
  await signOut(page);
  await dialog.getByRole("button", { name: "Remove and sign out" }).click();
  await signInAs("admin", "/transfer");
  await expect(page.getByText(NONE)).toBeVisible();
  expect(await keysOfRuns(page)).toEqual([]);
});

test("staged changes are an account's own, and can be left behind or not", async ({
  page,
  server,
  tenant,
  openApplication,
}) => {
  const path = `/apps/${tenant.landmark("woodgroveGroceries")}`;
  const enter = async (person: string) => {
    await isOut(page);
    await page.goto(server.url + path);
    await page.getByRole("button", { name: "Sign in with Microsoft Entra" }).click();
    await chooseAccount(page, tenant, person);
    await expect(page.locator('tr[data-code="254"]')).toBeVisible();
  };
  const change = page.getByText("1 change", { exact: true });
  await openApplication("woodgroveGroceries");
  await stageKenya(page);
  await expect(change).toBeVisible();
  await signOut(page);
  const dialog = page.getByRole("dialog", { name: "Sign out" });
  await expect(dialog).toContainText("Staged changes for 1 application");
  await dialog.getByRole("button", { name: "Keep and sign out" }).click();
  await enter("reader");
  await expect(change).toHaveCount(0);
  await signOut(page);
  await enter("admin");
  await expect(change).toBeVisible();
  await signOut(page);
  await dialog.getByRole("button", { name: "Remove and sign out" }).click();
  await enter("admin");
  await expect(change).toHaveCount(0);
});

/** What the database of runs holds, whoever it belongs to. */
function keysOfRuns(page: Page): Promise<readonly IDBValidKey[]> {
  return page.evaluate(
    () =>
      new Promise<IDBValidKey[]>((resolve, reject) => {
        const opening = indexedDB.open("dialgate.v1");
        opening.onerror = () => reject(new Error("no database"));
        opening.onsuccess = () => {
          const all = opening.result.transaction("runs").objectStore("runs").getAllKeys();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
}
