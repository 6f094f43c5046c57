import type { Page } from "@playwright/test";
import { place, worldMap } from "./support/regions";
import { expect, test } from "./support/test";

const WIDTHS = [1440, 390];
const MARKUP = "<img src=x onerror=alert(1)>";
/** Names as the tenant's directory holds them; `watched` fails on the dialog that markup would open. */
const NAMES = [
  MARKUP,
  "=cmd()",
  `O'Neill & "Sons" \\ Co.`,
  "متجر كونتوسو الإلكتروني",
  "Fabrikam \u202Egnp.exe",
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
    await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();
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
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog).toContainText("Saved, and read back from Graph");
  await expect(dialog).toContainText(`Create the listener “Dialgate: ${MARKUP}” for ${MARKUP}`);
  await expect(page.locator("img")).toHaveCount(0);
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
