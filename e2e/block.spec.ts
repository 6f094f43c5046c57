import type { Page } from "@playwright/test";
import type { RawListener, State, Tenant } from "../emulator/client";
import { isAccessible } from "./support/axe";
import { showsFocus, tabTo } from "./support/keyboard";
import { overhang, smallTargets } from "./support/targets";
import { goTo } from "./support/navigation";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

const DIALOG = "Block regions for all applications";
const MEANT = /I understand: no codes will be sent there/;

test("in four clicks from any page a region is blocked in every application, and restored byte for byte", async ({
  page,
  tenant,
  signIn,
}) => {
  const before = await tenant.state();
  await signIn("admin", `/apps/${tenant.landmark("woodgroveGroceries")}`);
  const clicks = await countClicks(page);

  await page.getByRole("button", { name: "Block regions…" }).click();
  const dialog = page.getByRole("dialog", { name: DIALOG });
  await dialog.getByRole("searchbox").fill("nigeria");
  await dialog.getByRole("checkbox", { name: /^Nigeria/ }).click();
  await expect(dialog).toContainText("The listeners of 1 application conflict");
  // As many as the overview has; an id that only a listener knows is counted apart.
  await expect(
    dialog.getByText("43 applications blocked: 11 listeners changed, 1 created"),
  ).toBeVisible();
  await expect(dialog.getByText("Also covers 1 application that no longer exists")).toBeVisible();
  await expect(dialog.getByText(/no codes will be sent there, in 43 applications/)).toBeVisible();
  await expect(dialog.getByText(/requests to Microsoft Graph/)).toBeVisible();
  await expect(dialog.getByLabel(/Reason/)).toHaveValue(/Nigeria \+234/);
  await dialog.getByRole("checkbox", { name: MEANT }).click();
  await dialog.getByRole("button", { name: "Block now" }).click();
  expect(await clicks()).toBe(4);

  const run = page.getByRole("dialog", { name: /Block Nigeria \+234/ });
  await expect(run.getByText("Saved, and read back from Graph")).toBeVisible();
  await expect(run).toContainText("The restore file is kept in this browser only");
  await expect(run).not.toContainText("it keeps running");
  const blocked = await tenant.state();
  expect(await reachable(tenant, 234)).toEqual([]);
  expect(otherTypes(blocked)).toEqual(otherTypes(before));

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    run.getByRole("button", { name: "Download the restore file" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^dialgate-restore-.*\.json$/);
  await run.getByRole("button", { name: "Close" }).last().click();

  await goTo(page, "Import and export");
  await expect(page.getByText("Other admins do not see them")).toBeVisible();
  await page.getByRole("button", { name: /^Restore: Block Nigeria \+234/ }).click();
  const restore = page.getByRole("dialog");
  await expect(restore).toContainText(
    "What changes for 43 applications and 1 that no longer exists",
  );
  await start(page);
  expect(byId(await tenant.state())).toEqual(byId(before));
});

test("a restore says which listeners others changed since, and takes a file as well", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin");
  await block(page, "nigeria", /^Nigeria/);
  const run = page.getByRole("dialog");
  await expect(run.getByText("Saved, and read back from Graph")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    run.getByRole("button", { name: "Download the restore file" }).click(),
  ]);
  const path = await download.path();
  await run.getByRole("button", { name: "Close" }).last().click();

  const listenerId = tenant.landmark("sharedListenerId");
  await tenant.asScript("PATCH", `/beta/identity/authenticationEventListeners/${listenerId}`, {
    "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartListener",
    priority: 701,
  });
  await goTo(page, "Import and export");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a restore file" }).click();
  await (await chooser).setFiles(path);
  const review = page.getByRole("dialog");
  await expect(review).toContainText("Restore what was there before");
  await expect(review).toContainText(
    /Listener “Contoso retail regions” .* was changed by others since/,
  );
});

test("who may only look has no such button", async ({ page, signIn }) => {
  await signIn("reader");
  await expect(page.getByText("You have read-only access.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Block regions…" })).toHaveCount(0);
});

test("nothing is written before “Block now”, and nothing where all is blocked already", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("admin");
  await page.getByRole("button", { name: "Block regions…" }).click();
  const dialog = page.getByRole("dialog", { name: DIALOG });
  await dialog.getByRole("searchbox").fill("gulf");
  await dialog.getByRole("checkbox", { name: /^Gulf Cooperation Council/ }).check();
  await expect(dialog.getByRole("button", { name: "Block now" })).toBeDisabled();
  await dialog.getByRole("checkbox", { name: MEANT }).check();
  await expect(dialog.getByRole("button", { name: "Block now" })).toBeEnabled();
  // Another choice is another plan: what was meant before is not meant now.
  await dialog.getByRole("button", { name: /^Remove \+971/ }).click();
  await expect(dialog.getByRole("checkbox", { name: MEANT })).not.toBeChecked();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Block regions…" })).toBeFocused();
  expect((await tenant.requests()).filter(({ method }) => method !== "GET")).toEqual([]);
});

test("by keyboard alone", async ({ page, tenant, signIn }) => {
  await signIn("admin", "/transfer");
  await expect(page.getByText(/^43 applications/)).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Block regions…" }));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: DIALOG });
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("+234");
  await tabTo(page, dialog.getByRole("checkbox", { name: /^Nigeria/ }));
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByRole("checkbox", { name: MEANT }));
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByRole("button", { name: "Block now" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
  await showsFocus(page);
  expect(await reachable(tenant, 234)).toEqual([]);
});

test("what the search found is counted, and Enter takes it where it is one thing", async ({
  page,
  signIn,
}) => {
  await signIn("admin");
  await page.getByRole("button", { name: "Block regions…" }).click();
  const dialog = page.getByRole("dialog", { name: DIALOG });
  const found = dialog.getByRole("status").first();
  const chosen = dialog.getByRole("list", { name: "Chosen regions" });
  const search = dialog.getByRole("searchbox");
  await search.press("Enter");
  await search.fill("ni");
  await expect(found).toHaveText(/^\d+ calling codes and \d+ sets?$/);
  await search.press("Enter");
  await expect(chosen).toHaveCount(0);
  await search.fill("nigeria");
  await expect(found).toHaveText("1 calling code. Enter selects it.");
  await search.press("Enter");
  await expect(chosen.getByRole("button")).toHaveText(["+234Nigeria"]);
  await expect(search).toHaveValue("");
  await search.fill("gulf");
  await expect(found).toHaveText("1 set. Enter selects it.");
  await search.press("Enter");
  await expect(chosen.getByRole("button")).toHaveCount(7);
  await search.fill("zzz");
  await expect(found).toHaveText("No region matches.");
});

test("on a phone it is as near: four taps", async ({ page, tenant, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn("admin", "/transfer");
  await expect(page.getByText(/^43 applications/)).toBeVisible();
  const clicks = await countClicks(page);
  await block(page, "nigeria", /^Nigeria/);
  expect(await clicks()).toBe(4);
  await expect(page.getByText("Saved, and read back from Graph")).toBeVisible();
  expect(await reachable(tenant, 234)).toEqual([]);
});

test("axe, and a phone", async ({ page, signIn }) => {
  await signIn("admin", "/transfer");
  await page.getByRole("button", { name: "Block regions…" }).click();
  const dialog = page.getByRole("dialog", { name: DIALOG });
  await dialog.getByRole("searchbox").fill("n");
  await dialog.getByRole("checkbox", { name: /^Nigeria/ }).check();
  await dialog
    .getByRole("checkbox", { name: /^Russia, Kazakhstan|^Namibia/ })
    .first()
    .check();
  await expect(dialog.getByRole("checkbox", { name: MEANT })).toBeVisible();
  await isAccessible(page, "block regions");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await smallTargets(page)).toEqual([]);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
});

async function block(page: Page, search: string, name: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Block regions…" }).click();
  const dialog = page.getByRole("dialog", { name: DIALOG });
  await dialog.getByRole("searchbox").fill(search);
  await dialog.getByRole("checkbox", { name }).check();
  await dialog.getByRole("checkbox", { name: MEANT }).check();
  await dialog.getByRole("button", { name: "Block now" }).click();
}

/** Reads the review that is open, and starts what it shows. */
async function start(page: Page): Promise<void> {
  const review = page.getByRole("dialog");
  await review.getByRole("checkbox", { name: /I have read/ }).check();
  const mean = review.getByRole("checkbox", { name: /I understand: this opens/ });
  if (await mean.isVisible()) await mean.check();
  await saveButton(review).click();
  await expect(review.getByText("Saved, and read back from Graph")).toBeVisible();
}

/** How often a pointer was pressed since. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset["clicks"] = "0";
    document.addEventListener(
      "pointerdown",
      () => {
        const { dataset } = document.documentElement;
        dataset["clicks"] = String(Number(dataset["clicks"]) + 1);
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset["clicks"]));
}

/** Applications where some listener of the highest priority does not exclude the code. */
async function reachable(tenant: Tenant, code: number): Promise<string[]> {
  const { listeners, applications } = (await tenant.state()) as State & {
    readonly applications: readonly { readonly appId: string }[];
  };
  const isPhone = ({ "@odata.type": type }: RawListener) => type.includes("onPhoneMethodLoadStart");
  return applications
    .map(({ appId }) => appId)
    .filter((appId) => {
      const naming = listeners.filter(
        (listener) =>
          isPhone(listener) &&
          listener.conditions.applications.includeApplications.some((app) => app.appId === appId),
      );
      const highest = Math.max(...naming.map(({ priority = 500 }) => priority));
      const top = naming.filter(({ priority = 500 }) => priority === highest);
      return !(
        top.length > 0 &&
        top.every(({ handler: { smsOptions, voiceOptions } }) =>
          [smsOptions, voiceOptions].every(({ excludeRegions }) => excludeRegions.includes(code)),
        )
      );
    });
}

function byId({ listeners }: State): Record<string, RawListener> {
  return Object.fromEntries(listeners.map((listener) => [listener.id, listener]));
}

function otherTypes({ listeners }: State): RawListener[] {
  return listeners.filter(({ "@odata.type": type }) => !type.includes("onPhoneMethodLoadStart"));
}
