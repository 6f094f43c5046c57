import type { Page } from "@playwright/test";
import type { Tenant } from "../../emulator/client";
import { LOCALE_COOKIE, LOCALE_NAMES, LOCALES } from "../../lib/i18n/locales";
import { details, place } from "../support/regions";
import { overhang } from "../support/targets";
import { expect, test } from "../support/test";
import { pagesOf } from "./pages";
import { type Picture, writeSheet } from "./sheet";
import { windows } from "./windows";

const WIDTHS = [
  [390, 844],
  [1440, 900],
  [1920, 1080],
] as const;

/** What a tenant is like while its pictures are taken. */
const STATES: Readonly<Record<string, (tenant: Tenant) => Promise<unknown>>> = {
  data: () => Promise.resolve(),
  empty: (tenant) => tenant.putState({ listeners: [], applications: [] }),
  loading: (tenant) => tenant.fault({ method: "GET", delayMs: 60_000, times: "always" }),
  failed: (tenant) =>
    tenant.fault({
      method: "GET",
      status: 403,
      code: "Authorization_RequestDenied",
      times: "always",
    }),
};

for (const scheme of ["light", "dark"] as const) {
  for (const [width, height] of WIDTHS) {
    test.describe(`${width} px, ${scheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme: scheme });

      for (const [state, prepare] of Object.entries(STATES)) {
        test(state, async ({ browser, page, server, tenant, watched, signIn }) => {
          watched.expect(/^console: .* (403|404|429|503) /);
          const pages = pagesOf(tenant);
          await signIn();
          await page.getByRole("heading", { name: "Applications", level: 1 }).waitFor();
          await prepare(tenant);
          const pictures: Picture[] = [];
          for (const [name, path] of Object.entries(pages)) {
            await page.goto(server.url + path);
            pictures.push(await takePicture(page, name, state === "loading"));
          }
          await tenant.clearFaults();
          await writeSheet(browser, `${state}-${width}-${scheme}`, width, pictures);
        });
      }

      test("windows", async ({ browser, page, server, tenant, signIn }) => {
        await page.goto(server.url);
        const pictures = [await takePicture(page, "Signed out", false)];
        await signIn();
        await page.getByRole("heading", { name: "Applications", level: 1 }).waitFor();
        for (const [name, open] of Object.entries(windows)) {
          await page.goto(server.url);
          await open(page, server.url, tenant);
          pictures.push(await takePicture(page, name, false));
        }
        await writeSheet(browser, `windows-${width}-${scheme}`, width, pictures);
      });
    });
  }
}

/** Of each language what one sees first: how its words fill the room. */
for (const width of [390, 1440]) {
  test.describe(`languages, ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("languages", async ({ browser, context, page, server, tenant, signIn }) => {
      await signIn();
      await page.getByRole("heading", { name: "Applications", level: 1 }).waitFor();
      const { Applications, Audit, "A region of it": region } = pagesOf(tenant);
      const pictures: Picture[] = [];
      for (const locale of LOCALES) {
        await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url: server.url }]);
        for (const path of [Applications, region, Audit]) {
          await page.goto(server.url + path);
          pictures.push(await takePicture(page, LOCALE_NAMES[locale], false));
        }
      }
      await writeSheet(browser, `languages-${width}`, width, pictures);
    });
  });
}

test.describe("the README", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("shows an application with two changes staged", async ({ page, openApplication }) => {
    await openApplication("woodgroveGroceries");
    await place(page, "Botswana", 267).click();
    await place(page, "Kenya", 254).click();
    await details(page, "Kenya +254").waitFor();
    await page.mouse.move(0, 0);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ animations: "disabled", path: "public/dialgate.png" });
  });
});

async function stands(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Nothing on it moves any more, unless it waits for what does not come; and it fits its window. */
async function takePicture(page: Page, name: string, waits: boolean): Promise<Picture> {
  if (waits) await page.getByRole("main").waitFor();
  else await stands(page);
  expect(await overhang(page), name).toBeLessThanOrEqual(0);
  return { name, png: await page.screenshot({ animations: "disabled" }) };
}
