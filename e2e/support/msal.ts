import type { Page } from "@playwright/test";

/** As when the hour of an access token is over: the refresh token is still there. */
export async function loseAccessToken(page: Page): Promise<void> {
  const lost = await page.evaluate(() => {
    const keys = Object.keys(sessionStorage).filter((key) => key.includes("accesstoken"));
    keys.forEach((key) => sessionStorage.removeItem(key));
    return keys.length;
  });
  if (lost === 0) throw new Error("MSAL keeps no access token where this test looks for it.");
}
