import type { Page } from "@playwright/test";
import { LOCALE_NAMES, LOCALES } from "../lib/i18n/locales";
import { t } from "../lib/i18n/t";
import { territory } from "../lib/geo/territories";
import { pagesOf } from "./pictures/pages";
import { isAccessible } from "./support/axe";
import { englishOn, speak } from "./support/language";
import { saveButton, stageKenya } from "./support/saves";
import type { Server } from "./support/server";
import { cutTexts, stretch } from "./support/stretch";
import { overhang } from "./support/targets";
import { chooseAccount, expect, test } from "./support/test";
import type { Tenant } from "../emulator/client";

const WIDTHS = [390, 1440];

async function signInSpeaking(page: Page, server: Server, tenant: Tenant): Promise<void> {
  await page.goto(server.url);
  await page.getByRole("button", { name: t`Sign in with Microsoft Entra` }).click();
  await chooseAccount(page, tenant, "admin");
  // Signed in is who has the console's pages: going on before would cut the sign-in short.
  await expect(page.getByRole("navigation", { name: t`Console` })).toBeVisible();
}

for (const locale of LOCALES.filter((each) => each !== "en")) {
  test.describe(locale, () => {
    test.use({ locale });

    test.beforeEach(() => speak(locale));

    test(`an admin opens Kenya, saves, and finds every page in ${locale}`, async ({
      page,
      server,
      tenant,
      watched,
    }) => {
      // Of the page that there is none.
      watched.expect(/404 .*\/nowhere\)$/);
      const before = await tenant.state();
      await page.goto(server.url);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      expect(await englishOn(page, locale)).toEqual([]);
      await signInSpeaking(page, server, tenant);

      await page.getByRole("searchbox").fill("woodgrove");
      await page.getByRole("link", { name: /Woodgrove Groceries/ }).click();
      const kenya = page.locator('svg [data-code="254"]');
      await expect(kenya).toHaveAttribute("data-status", "blocked");
      await kenya.click();
      await expect(kenya).toHaveAttribute("data-status", "opted-in");
      await expect(kenya).toHaveAccessibleName(new RegExp(territory("KE")?.name ?? "", "u"));

      // Of the highest price tier: it asks for a tick.
      await page.locator('svg [data-code="234"]').press("Enter");

      await page.getByRole("button", { name: t`Review changes` }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("checkbox").check();
      expect(await englishOn(page, locale)).toEqual([]);
      await saveButton(dialog).click();
      await expect(dialog.getByText(t`Saved, and read back from Graph`)).toBeVisible();
      expect(await englishOn(page, locale)).toEqual([]);
      await dialog
        .getByRole("button", { name: t`Close` })
        .last()
        .click();
      const after = await tenant.state();
      expect(after.listeners).toHaveLength(before.listeners.length + 1);

      for (const [name, path] of Object.entries(pagesOf(tenant))) {
        await page.goto(server.url + path);
        await page.waitForLoadState("networkidle");
        expect.soft(await englishOn(page, locale), name).toEqual([]);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect.soft(await overhang(page), `${name}, ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });

    test(`axe in ${locale}`, async ({ page, server, tenant }) => {
      await page.goto(server.url);
      await isAccessible(page, `${locale}: sign-in page`);
      await signInSpeaking(page, server, tenant);
      const application = `/apps/${tenant.landmark("woodgroveGroceries")}`;
      for (const path of ["/", `${application}?code=254`, "/audit"]) {
        await page.goto(server.url + path);
        await page.waitForLoadState("networkidle");
        // The table goes to the row by itself, and must not do so while it is looked at.
        if (path.includes("code="))
          await expect(page.locator('tr[data-code="254"]')).toBeInViewport();
        await isAccessible(page, `${locale}: ${path}`);
      }
    });
  });
}

test("a language that is chosen stays, and what is staged stays with it", async ({
  page,
  openApplication,
}) => {
  await speak("en");
  await openApplication("woodgroveGroceries");
  await stageKenya(page);
  // What the other tests look for is found where it is.
  expect((await englishOn(page, "de")).length).toBeGreaterThan(30);
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("button", { name: LOCALE_NAMES.de }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await speak("de");
  await expect(page.getByRole("button", { name: t`Review changes` })).toBeVisible();
  await expect(page.locator('tr[data-code="254"]')).toHaveAttribute("data-staged", "opt-in");
  await page.getByRole("searchbox").first().fill("Kenya");
  await expect(page.locator('tr[data-code="254"]')).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

test("a page gets its language by one file, which is kept for good; English needs none", async ({
  request,
  server,
}) => {
  const pageIn = async (language: string) => {
    const response = await request.get(server.url, { headers: { "Accept-Language": language } });
    return response.text();
  };
  expect(await pageIn("en-GB,de;q=0.5")).not.toContain("/messages/");
  const german = await pageIn("de-AT,en;q=0.5");
  expect(german).toMatch(/<html[^>]* lang="de" dir="ltr"/);
  expect(await pageIn("ar")).toMatch(/<html[^>]* lang="ar" dir="rtl"/);
  const [address = ""] = /\/messages\/de\.[0-9a-f]{12}\.js/.exec(german) ?? [];
  const file = await request.get(server.url + address);
  expect(file.headers()).toMatchObject({
    "content-type": expect.stringMatching(/^text\/javascript; ?charset=utf-8$/),
    "cache-control": "public, max-age=31536000, immutable",
  });
  for (const wrong of ["de.000000000000.js", "en.js", "xx.js", "de.json", "..%2fde.json"])
    expect((await request.get(`${server.url}/messages/${wrong}`)).status(), wrong).toBe(404);
});

test("what the server refuses is told in the language of who asked", async ({
  request,
  server,
}) => {
  for (const locale of LOCALES) {
    await speak(locale);
    const answer = await request.get(`${server.url}/api/listeners`, {
      headers: { "Accept-Language": locale, Authorization: "Bearer no.token.atall" },
    });
    expect(answer.status()).toBe(401);
    expect(await answer.json()).toMatchObject({
      error: {
        message: t`The access token is no JSON Web Token. Nothing was sent to Microsoft Graph.`,
      },
    });
  }
});

test("every page holds texts that are 40 % longer", async ({
  page,
  server,
  tenant,
  signIn,
  watched,
}) => {
  watched.expect(/404 .*\/nowhere\)$/);
  await speak("en");
  await signIn();
  for (const [name, path] of Object.entries(pagesOf(tenant))) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(server.url + path);
      await page.waitForLoadState("networkidle");
      await stretch(page);
      const look = `${name}, ${width} px`;
      expect.soft(await overhang(page), look).toBeLessThanOrEqual(0);
      expect.soft(await cutTexts(page), look).toEqual([]);
    }
  }
});
