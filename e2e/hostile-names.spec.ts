import type { Page } from "@playwright/test";
import { place, worldMap } from "./support/regions";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

const WIDTHS = [1440, 390];
const MARKUP = "<img src=x onerror=alert(1)>";
/** Names as the tenant's directory holds them; `watched` fails on the dialog that markup would open. */
const NAMES = [
  MARKUP,
  "=cmd()",
  `O'Neill & "Sons" \\ Co.`,
  "متجر كونتوسو الإلكتروني",
  // What would turn it about is written out: the tenant has an override there.
  "Fabrikam [U+202E]gnp.exe",
  `Contoso${"Unbreakable".repeat(20)}`,
  `Contoso ${"Extraordinarily Long Application Name With Every Department In It ".repeat(4)}End`,
];

test("hostile names are text and break no layout: list, page and review", async ({
  page,
  signIn,
}) => {
  await signIn("admin");
  await fits(page);
  for (const name of NAMES) {
    const link = page.getByRole("link").filter({ hasText: name });
    await expect(link).toBeVisible();
    await link.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(worldMap(page)).toBeVisible();
    await fits(page);
    await page.getByRole("main").getByRole("link", { name: "Applications" }).click();
    await expect(page.getByRole("heading", { name: "Applications", exact: true })).toBeVisible();
  }

  await page.getByRole("searchbox").fill("<img");
  await page.getByRole("link").filter({ hasText: MARKUP }).click();
  await place(page, "Kenya", 254).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(`Create the listener “Dialgate: ${MARKUP}” for ${MARKUP}`);
  await dialog.getByText("Graph requests (1)").click();
  await expect(dialog.getByRole("region", { name: "Requests as JSON" })).toContainText(MARKUP);
  await fits(page);
  await saveButton(page).click();
  await expect(dialog).toContainText("Saved, and read back from Graph");
  await expect(dialog).toContainText(`Create the listener “Dialgate: ${MARKUP}” for ${MARKUP}`);
  await expect(page.locator("img")).toHaveCount(0);
});

test("no name turns anything about: not in lists, sentences, or the listener made for it", async ({
  page,
  tenant,
  signIn,
}) => {
  const NAME = "Fabrikam [U+202E]gnp.exe";
  await signIn("admin");
  await page.getByRole("link").filter({ hasText: NAME }).click();
  await place(page, "Kenya", 254).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(`Create the listener “Dialgate: ${NAME}” for ${NAME}`);
  await saveButton(dialog).click();
  await expect(dialog).toContainText("Saved, and read back from Graph");
  const { listeners } = await tenant.state();
  expect(listeners.map(({ displayName }) => displayName)).toContain(`Dialgate: ${NAME}`);

  // A listener keeps the name that others gave it, and is shown by it all the same.
  const id = tenant.landmark("ownListenerId");
  await tenant.asScript("PATCH", `/beta/identity/authenticationEventListeners/${id}`, {
    "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartListener",
    displayName: "Own \u202Eecivres",
  });
  for (const path of ["/", "/audit", `/audit/${id}`, "/timeline"]) {
    await page.goto(new URL(path, page.url()).href);
    await expect(page.getByText("Own [U+202E]ecivres").first()).toBeAttached();
    expect(await page.locator("body").innerText()).not.toMatch(/[\u202A-\u202E]/);
  }
});

test("applications stand in one order everywhere", async ({ page, signIn }) => {
  await signIn("admin");
  const names = (table: string) =>
    page.getByRole("table", { name: table }).getByRole("rowheader").allTextContents();
  await expect(page.getByText("43 of 43 applications")).toBeVisible();
  const inOverview = await names("Applications");
  await page.goto(new URL("/regions/254", page.url()).href);
  const table = "Applications and the status of this region";
  await expect(page.getByText("43 of 43 applications shown")).toBeVisible();
  // There the client id stands below the name.
  const onRegion = (await names(table)).map((text) => text.replace(/[0-9a-f-]{36}$/, ""));
  expect(onRegion.length).toBeGreaterThan(5);
  expect(inOverview).toContain("=cmd()");
  expect(onRegion).toEqual(inOverview.slice(0, onRegion.length));
});

/** Nothing sticks out of the document, wide or narrow. */
async function fits(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const overhang = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(overhang, `at ${width} px: ${page.url()}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
