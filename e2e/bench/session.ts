import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import type { Tenant } from "../../emulator/client";
import { findChromium } from "../support/findChromium";
import { startServer } from "../support/server";

interface Session {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** Signs the admin in at a page of the production build, and leaves nothing behind. */
export async function inSession(
  tenant: Tenant,
  path: string,
  measure: (session: Session) => Promise<void>,
): Promise<void> {
  const server = await startServer(tenant.info, {});
  const browser = await launch();
  try {
    const page = await newPage(browser);
    const cdp = await page.context().newCDPSession(page);
    const admin = tenant.info.people.find(({ key }) => key === "admin")?.name ?? "";
    await page.goto(server.url + path);
    await page.getByRole("button", { name: /sign in/i }).click();
    await page.getByRole("button", { name: new RegExp(`^${admin}`) }).click();
    await page.waitForURL((url) => url.origin === server.url && url.pathname !== "/redirect");
    // Leaving before the sign-in is finished would undo it.
    await page.getByRole("navigation").first().waitFor();
    await measure({ browser, page, cdp });
  } finally {
    await browser.close();
    await server.stop();
  }
}

export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

export function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: { width: 1440, height: 900 } });
}

/** The script heap in megabytes, as it is and after what nobody needs is thrown away. */
export async function heap(cdp: CDPSession): Promise<{ asIs: number; kept: number }> {
  await cdp.send("Performance.enable");
  const used = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    const bytes = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
    return Math.round(bytes / 1e5) / 10;
  };
  const asIs = await used();
  await cdp.send("HeapProfiler.collectGarbage");
  return { asIs, kept: await used() };
}
