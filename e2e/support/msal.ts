import type { Page } from "@playwright/test";

type TokenKind = "accesstoken" | "refreshtoken";

/** Takes tokens out of MSAL's cache, as time does: access tokens after an hour, the others after a day. */
export async function loseTokens(page: Page, ...kinds: readonly TokenKind[]): Promise<void> {
  for (const kind of kinds) {
    const lost = await page.evaluate((part) => {
      const keys = Object.keys(sessionStorage).filter((key) => key.includes(`|${part}|`));
      keys.forEach((key) => sessionStorage.removeItem(key));
      return keys.length;
    }, kind);
    if (lost === 0) throw new Error(`MSAL keeps no ${kind} where this test looks for it.`);
  }
}
