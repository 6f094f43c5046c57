import { LOCALES } from "../lib/i18n/locales";
import { t } from "../lib/i18n/t";
import { territory } from "../lib/geo/territories";
import { pagesOf } from "./pictures/pages";
import { isAccessible } from "./support/axe";
import { englishOn, speak } from "./support/language";
import { saveButton } from "./support/saves";
import { overhang } from "./support/targets";
import { chooseAccount, expect, test } from "./support/test";

for (const locale of LOCALES.filter((each) => each !== "en")) {
  test.describe(locale, () => {
    test.use({ locale });

    test.beforeEach(() => speak(locale));

    test(`an admin opens Kenya and saves, and finds every page, in ${locale}`, async ({
      page,
      server,
      tenant,
    }) => {
      const before = await tenant.state();
      await page.goto(server.url);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      expect(await englishOn(page, locale)).toEqual([]);
      await page.getByRole("button", { name: t`Sign in with Microsoft Entra` }).click();
      await chooseAccount(page, tenant, "admin");
      await page.waitForURL((url) => url.origin === server.url && url.pathname !== "/redirect");

      await page.getByRole("searchbox").fill("woodgrove");
      await page.getByRole("link", { name: /Woodgrove Groceries/ }).click();
      const kenya = page.locator('svg [data-code="254"]');
      await kenya.click();
      await expect(kenya).toHaveAttribute("data-status", "opted-in");
      await expect(kenya).toHaveAccessibleName(new RegExp(`^${territory("KE")?.name}`));

      await page.getByRole("button", { name: t`Review changes` }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("checkbox").check();
      expect(await englishOn(page, locale)).toEqual([]);
      await saveButton(dialog).click();
      await expect(dialog.getByText(t`Saved, and read back from Graph`)).toBeVisible();
      expect(await englishOn(page, locale)).toEqual([]);
      await dialog.getByRole("button", { name: t`Close` }).last().click();
      const after = await tenant.state();
      expect(after.listeners).toHaveLength(before.listeners.length + 1);

      for (const [name, path] of Object.entries(pagesOf(tenant))) {
        await page.goto(server.url + path);
        await page.waitForLoadState("networkidle");
        expect.soft(await englishOn(page, locale), name).toEqual([]);
        for (const width of [390, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          expect.soft(await overhang(page), `${name}, ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });

    test(`axe in ${locale}`, async ({ page, server, tenant, context }) => {
      void context;
      await page.goto(server.url);
      await isAccessible(page, `${locale}: sign-in page`);
      await page.getByRole("button", { name: t`Sign in with Microsoft Entra` }).click();
      await chooseAccount(page, tenant, "admin");
      await page.waitForURL((url) => url.origin === server.url && url.pathname !== "/redirect");
      for (const path of ["/", `/apps/${tenant.landmark("woodgroveGroceries")}?code=254`, "/audit"]) {
        await page.goto(server.url + path);
        await page.waitForLoadState("networkidle");
        await isAccessible(page, `${locale}: ${path}`);
      }
    });
  });
}
