import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { isAccessible } from "./support/axe";
import { tabTo } from "./support/keyboard";
import { overhang, smallTargets } from "./support/targets";
import { navigation } from "./support/navigation";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

interface Exported {
  readonly applications: readonly {
    readonly appId: string;
    readonly name: string;
    readonly unknown?: string;
    readonly settings?: null | { readonly sms: { readonly include: number[] } };
  }[];
}

test("what is exported and imported unchanged asks for nothing, as JSON and as CSV", async ({
  page,
  tenant,
  signIn,
}) => {
  await openTransfer(page, signIn);
  const json = await textOf(await exported(page, "Export JSON"));
  const { applications } = JSON.parse(json) as Exported;
  const find = (landmark: string) =>
    applications.find(({ appId }) => appId === tenant.landmark(landmark));
  expect(find("conflict")).toMatchObject({ unknown: "conflict" });
  expect(find("ownListener")?.settings?.sms.include).toEqual([234, 254]);
  expect(find("otherTypeOnly")).toMatchObject({ name: "Contoso Loyalty", settings: null });

  await choose(page, "settings.json", json);
  await expect(
    importPart(page).getByText(
      /Nothing to change\. 42 applications and 1 that no longer exists already set as/,
    ),
  ).toBeVisible();
  await expect(importPart(page).getByRole("alert")).toHaveCount(0);

  const csv = await textOf(await exported(page, "Export CSV"));
  expect(csv).toContain("'=cmd()");
  await choose(page, "settings.csv", csv);
  await expect(
    importPart(page).getByText(
      /Nothing to change\. 42 applications and 1 that no longer exists already set as/,
    ),
  ).toBeVisible();
  await expect(importPart(page).getByRole("alert")).toHaveCount(0);
  expect(await textOf(await exported(page, "Export JSON"))).toBe(json);
  expect((await tenant.requests()).filter(({ method }) => method !== "GET")).toEqual([]);
});

test("bad rows are told by line and left out; the others go to the review, are written, and restored", async ({
  page,
  tenant,
  signIn,
}) => {
  const before = await tenant.state();
  await openTransfer(page, signIn);
  const id = (landmark: string) => tenant.landmark(landmark);
  await choose(
    page,
    "edited.csv",
    [
      "\uFEFFClient id;Application;SMS opted in;SMS excluded;Voice opted in;Voice excluded;Unknown",
      `${id("ownListener")};Fabrikam;254 | 256;52 | 86;;;`,
      `${id("woodgroveGroceries")};=cmd();254;7;;;`,
      `${id("sharedA")};Contoso Retail;999;;;;`,
      `${id("sharedB")};Contoso Retail Staging;44`,
      `${id("layered")};Cycles;33;33;;;`,
      `${id("conflict")};Airways;44;;;;`,
      "00000000-1111-2222-3333-444444444444;Gone;44;;;;",
    ].join("\r\n"),
  );
  const part = importPart(page);
  const problems = part.getByRole("list", { name: "3 problems in the file" });
  await expect(problems.getByRole("listitem")).toHaveCount(3);
  await expect(problems).toContainText("Line 4: +999 for SMS is not a calling code.");
  await expect(problems).toContainText("Line 5: The row has 3 cells, and the first line 7.");
  await expect(problems).toContainText("Line 6: +33 is both opted in and excluded for SMS.");
  await expect(part).toContainText("1 application not in this tenant, skipped");
  await expect(part).toContainText("Tailspin Airways");
  const diffs = part.getByRole("list", { name: "2 applications that would change" });
  await expect(diffs).toContainText("SMS: opt in +256");
  await expect(diffs).toContainText("SMS: no longer opted in +234");
  expect(await tenant.state()).toEqual(before);

  await part.getByRole("button", { name: "Review 2 changes" }).click();
  await start(page);
  const { listeners } = await tenant.state();
  const own = listeners.find(({ id: each }) => each === id("ownListenerId"));
  expect(own?.handler.smsOptions).toMatchObject({
    includeAdditionalRegions: [254, 256],
    excludeRegions: [52, 86],
  });
  expect(listeners).toHaveLength(before.listeners.length + 1);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();

  await page.getByRole("button", { name: /^Restore: Import settings for 2/ }).click();
  await start(page);
  expect((await tenant.state()).listeners).toEqual(before.listeners);
});

test("a file that is none is refused, dropped or pasted, and nothing breaks", async ({
  page,
  signIn,
}) => {
  await openTransfer(page, signIn);
  const part = importPart(page);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"format": "dialgate-settings", '], "half.json"));
    return transfer;
  });
  const zone = part.getByText(/Drop the file here/);
  await zone.dispatchEvent("dragover", { dataTransfer: data });
  await zone.dispatchEvent("drop", { dataTransfer: data });
  await expect(part.getByRole("alert")).toContainText("This is not valid JSON");
  await expect(part.getByRole("alert")).toContainText("the document ends here");

  await part.getByText("Paste the text instead").click();
  await part.getByRole("textbox").fill("Name,Age\nx,1");
  await part.getByRole("button", { name: "Read the text" }).click();
  await expect(part.getByRole("alert")).toContainText("The first line names no columns");
  await expect(part.getByRole("button", { name: /^Review/ })).toHaveCount(0);

  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a restore file" }).click();
  await (await chooser).setFiles(file("x.json", "[]"));
  await expect(page.getByText("This is not a restore file of Dialgate")).toBeVisible();
});

test("a thousand bad rows are listed, by keyboard, wide and narrow, light and dark", async ({
  page,
  tenant,
  signIn,
}) => {
  await openTransfer(page, signIn);
  const head = "Client id,SMS opted in,SMS excluded,Voice opted in,Voice excluded";
  const good = `${tenant.landmark("woodgroveGroceries")},254,,,`;
  const bad = Array.from({ length: 1000 }, (_, index) => `app-${index},x,,,`);
  await choose(page, "long.csv", [head, ...bad, good].join("\n"));
  const part = importPart(page);
  await expect(part.getByRole("region", { name: "1,000 problems in the file" })).toBeVisible();
  await isAccessible(page, "import");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await smallTargets(page)).toEqual([]);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  await navigation(page).getByRole("button", { name: "Tools" }).focus();
  await tabTo(page, part.getByRole("button", { name: "Choose a file to import" }));
  await tabTo(page, part.getByRole("region", { name: "1,000 problems in the file" }));
  await tabTo(page, part.getByRole("button", { name: "Review 1 change" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Import settings for 1 application");
});

test("the parts of the console are found in the header, and the current one is said", async ({
  page,
  signIn,
}) => {
  await openTransfer(page, signIn);
  const nav = navigation(page);
  await expect(nav.getByRole("link")).toHaveText(["Applications", "Regions"]);
  await nav.getByRole("button", { name: "Audit" }).click();
  await expect(nav.getByRole("list", { name: "Audit" }).getByRole("link")).toHaveText([
    "Findings",
    "Standard",
    "Timeline",
  ]);
  await nav.getByRole("button", { name: "Tools" }).click();
  await expect(nav.getByRole("list", { name: "Tools" }).getByRole("link")).toHaveText([
    "Check a number",
    "Import and export",
  ]);
  await expect(nav.locator("[aria-current=page]")).toHaveText("Import and export");
  await nav.getByRole("link", { name: "Applications" }).click();
  await expect(nav.locator("[aria-current=page]")).toHaveText("Applications");
});

async function openTransfer(
  page: Page,
  signIn: (person?: string, path?: string) => Promise<void>,
): Promise<void> {
  await signIn("admin", "/transfer");
  await expect(page.getByText(/^43 applications and \d+ listeners/)).toBeVisible();
}

function importPart(page: Page) {
  return page.getByRole("region", { name: "Import", exact: true });
}

async function exported(page: Page, name: string): Promise<Download> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  return waiting;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file to import" }).click();
  await (await chooser).setFiles(file(name, text));
}

function file(name: string, text: string) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(text) };
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
