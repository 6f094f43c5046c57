import { chromium, type CDPSession, type Page, type Response } from "@playwright/test";
import { startEmulator } from "../../emulator/server";
import { findChromium } from "../support/findChromium";

/**
 * What the application page costs, on the production build (`npm run build` first): the way from a
 * click to its paint with the processor slowed four-fold, what a click changes in the document, and
 * what the outlines weigh over the wire. Prints; passes no judgement.
 */
const SLOWDOWN = 4;
const CODES = [254, 234, 256, 255, 92, 880, 84, 62, 63, 20, 213, 212, 233, 237, 251];

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
  console.table(await toggles(page));
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

/** The files that carry outlines, and the map's styles, as they come over the wire. */
async function weigh(page: Page, cdp: CDPSession) {
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => urls.set(requestId, request.url));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    bytes.set(urls.get(requestId) ?? "", encodedDataLength),
  );
  const responses: Response[] = [];
  page.on("response", (response) => void responses.push(response));
  await page.reload();
  await page.locator('svg [data-code="254"]').waitFor();
  const rows = [];
  for (const response of responses) {
    if (!/_next\/static\/.*\.(js|css)$/.test(response.url())) continue;
    if (!/"?neutral"?:|\.place/.test(await response.text())) continue;
    rows.push({
      file: response.url().split("/").at(-1),
      wireBytes: bytes.get(response.url()),
      cache: response.headers()["cache-control"],
    });
  }
  return rows;
}

/** Each code toggled once: milliseconds from the event to its paint, and the codes whose elements changed. */
async function toggles(page: Page) {
  const rows: { code: number; paintMs: number; changed: string }[] = [];
  for (const code of CODES) {
    const row = await page.evaluate(async (wanted) => {
      const shape = document.querySelector(`svg [data-code="${wanted}"]`);
      const changed = new Set<string>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const owner = element?.closest("[data-code]")?.getAttribute("data-code");
          if (owner) changed.add(owner);
        }
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      const start = performance.now();
      shape?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(null);
        });
      });
      const paintMs = Math.round((performance.now() - start) * 10) / 10;
      observer.disconnect();
      return { paintMs, changed: [...changed].join(" ") };
    }, code);
    rows.push({ code, ...row });
  }
  return rows;
}

async function report(page: Page, cdp: CDPSession): Promise<void> {
  await cdp.send("Performance.enable");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  console.log(`elements: ${await page.locator("*").count()}, heap: ${Math.round(heap / 1e6)} MB`);
}
