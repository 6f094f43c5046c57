import { chromium, type CDPSession, type Page } from "@playwright/test";
import { startEmulator } from "../../emulator/server";
import { findChromium } from "../support/findChromium";
import { toggles } from "./toggles";
import { weigh } from "./weigh";

/**
 * What the application page costs, on the production build (`npm run build` first): the way from a
 * click to its paint with the processor slowed four-fold, what a click changes in the document, and
 * what the outlines weigh over the wire. Prints; passes no judgement.
 */
const SLOWDOWN = 4;

const emulator = await startEmulator({ port: 0 });
process.env["E2E_EMULATOR_PORT"] = String(emulator.port);
const { Tenant } = await import("../../emulator/client");
const { startServer } = await import("../support/server");

const tenant = await Tenant.create();
const server = await startServer(tenant.info, {});
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const cdp = await page.context().newCDPSession(page);
  await openApplication(page);
  console.table(await weigh(page, cdp));
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await toggles(browser, page);
  await report(page, cdp);
} finally {
  await browser.close();
  await server.stop();
  await emulator.close();
}

async function openApplication(page: Page): Promise<void> {
  const admin = tenant.info.people.find(({ key }) => key === "admin")?.name ?? "";
  await page.goto(`${server.url}/apps/${tenant.landmark("woodgroveGroceries")}`);
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.getByRole("button", { name: new RegExp(`^${admin}`) }).click();
  await page.locator('svg [data-code="254"]').waitFor();
}

async function report(page: Page, cdp: CDPSession): Promise<void> {
  await cdp.send("Performance.enable");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  console.log(`elements: ${await page.locator("*").count()}, heap: ${Math.round(heap / 1e6)} MB`);
}
