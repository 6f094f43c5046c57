import { startEmulator } from "../../emulator/server";
import type { Tenant } from "../../emulator/client";
import { block } from "./block";
import { memory } from "./memory";
import { overview } from "./overview";
import { peer } from "./peer/measure";
import { scale } from "./scale";
import { serverMemory } from "./serverMemory";
import { heap, inSession } from "./session";
import { stall } from "./stall";
import { toggles } from "./toggles";
import { weigh } from "./weigh";

/**
 * What the pages cost, on the production build (`npm run build` first). Prints; passes no judgement.
 * `npm run bench -- overview` runs one of them.
 */
const SLOWDOWN = 4;
const WANTED = process.argv.slice(2);

const emulator = await startEmulator({ port: 0 });
process.env["E2E_EMULATOR_PORT"] = String(emulator.port);
const client = await import("../../emulator/client");

/**
 * The application page: the way from a click to its paint with the processor slowed four-fold, what
 * a click changes in the document, and what the outlines weigh over the wire.
 */
async function applicationPage(tenant: Tenant): Promise<void> {
  const path = `/apps/${tenant.landmark("woodgroveGroceries")}`;
  await inSession(tenant, path, async ({ browser, page, cdp }) => {
    await page.locator('svg [data-code="254"]').waitFor();
    console.table(await weigh(page, cdp));
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await toggles(browser, page);
    const elements = await page.locator("*").count();
    console.log(`elements: ${elements}, heap: ${(await heap(cdp)).asIs} MB`);
  });
}

/** The overview of 10,000 applications and 249 listeners: nothing is slowed. */
async function overviewPage(tenant: Tenant): Promise<void> {
  await inSession(tenant, "/", async ({ browser, page, cdp }) => {
    await page.getByRole("searchbox").waitFor();
    await overview(browser, page);
    const elements = await page.locator("*").count();
    const { asIs, kept } = await heap(cdp);
    console.log(`elements: ${elements}, heap: ${asIs} MB, of which in use ${kept} MB`);
  });
}

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  application: async () => applicationPage(await client.Tenant.create()),
  overview: async () => overviewPage(await client.Tenant.create({ seed: "large" })),
  memory: async () =>
    inSession(await client.Tenant.create({ seed: "large" }), "/", ({ browser, page }) =>
      memory(browser, page),
    ),
  // Graph's limits would have most of the time be spent on waiting.
  "server-memory": async () =>
    serverMemory(
      await client.Tenant.create({ seed: "large", limits: { enforceThrottling: false } }),
    ),
  peer: async () => peer(await client.Tenant.create()),
  stall: async () => stall(await client.Tenant.create()),
  scale: async () => scale(await client.Tenant.create({ seed: "large" })),
  block: async () =>
    inSession(await client.Tenant.create({ seed: "large" }), "/", ({ page }) => block(page)),
};

try {
  for (const [name, run] of Object.entries(BENCHES)) {
    if (WANTED.length > 0 && !WANTED.includes(name)) continue;
    console.log(`\n${name}`);
    await run();
  }
} finally {
  await emulator.close();
}
