import type { Page } from "@playwright/test";
import type { Tenant } from "../emulator/client";
import { reviewAndSave, SAVED, stageKenya } from "./support/saves";
import { startServer, type Server } from "./support/server";
import { expect, test as base } from "./support/test";
import type { Watch } from "./support/watch";
import { writesIn } from "./support/writes";

/** Saves a change of two writes, as far as the first one is out. */
async function beginSplit(page: Page, server: Server): Promise<void> {
  await stageKenya(page);
  await reviewAndSave(page);
  await expect.poll(() => writesIn(server.output()).unanswered, { timeout: 20_000 }).toBe(1);
}

/** The first write of it gets no answer before anybody has given up. */
async function beginStuckSplit({ page, tenant, server, watched }: Stuck): Promise<void> {
  watched.expect(/^console: Failed to load resource: net::ERR_/);
  await tenant.fault({ method: "POST", delayMs: 60_000, path: "authenticationEventListeners" });
  await beginSplit(page, server);
}

interface Stuck {
  readonly page: Page;
  readonly tenant: Tenant;
  readonly server: Server;
  readonly watched: Watch;
}

async function statusOf(url: string): Promise<number | null> {
  return fetch(url).then(
    ({ status }) => status,
    () => null,
  );
}

base.describe("Dialgate as npm starts it", () => {
  const test = base.extend({
    server: async ({ tenant, credential }, provide) => {
      const environment = { GRAPH_CREDENTIAL: credential };
      const server = await startServer(tenant.info, environment, { launched: true });
      await provide(server);
      await server.stop();
    },
  });

  test("ends only when the save that it was told to end in is whole", async ({
    page,
    tenant,
    server,
    openApplication,
  }) => {
    await tenant.fault({ method: "POST|DELETE", delayMs: 4_000, times: 2 });
    await openApplication("sharedA");
    await beginSplit(page, server);
    server.signal("SIGTERM");
    await expect.poll(() => statusOf(`${server.url}/api/ready`)).toBe(503);
    expect(await server.ended).toBe(143);
    expect(writesIn(server.output())).toEqual({ answered: 2, unanswered: 0 });
    await expect(page.getByText(SAVED)).toBeVisible();
    expect(await statusOf(server.url)).toBeNull();
  });

  test("ends at once when it is told twice, and its log says which write was under way", async ({
    page,
    tenant,
    server,
    watched,
    openApplication,
  }) => {
    await openApplication("sharedA");
    await beginStuckSplit({ page, tenant, server, watched });
    server.signal("SIGTERM");
    await expect.poll(() => statusOf(server.url), { timeout: 10_000 }).toBeNull();
    const told = Date.now();
    server.signal("SIGTERM");
    expect(await server.ended).toBe(143);
    expect(Date.now() - told).toBeLessThan(5_000);
    expect(writesIn(server.output())).toEqual({ answered: 0, unanswered: 1 });
  });
});

base.describe("an instance", () => {
  const test = base;
  test.use({ environment: { DRAIN_SECONDS: "3" } });

  test("is ready until it is told to end, and serves a while longer", async ({ server }) => {
    const ready = `${server.url}/api/ready`;
    const before = await fetch(ready);
    expect(before.status).toBe(200);
    expect(before.headers.get("connection")).toBe("keep-alive");
    const told = Date.now();
    server.signal("SIGTERM");
    await expect.poll(() => statusOf(ready), { intervals: [50] }).toBe(503);
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(Date.now() - told).toBeLessThan(2_500);
    // On a connection that is kept, a page could call part after part of a run.
    expect(page.headers.get("connection")).toBe("close");
    expect(await server.ended).toBe(143);
    expect(Date.now() - told).toBeGreaterThan(2_900);
    expect(await statusOf(ready)).toBeNull();
  });

  test("is not ready, but alive, while the sign-in service shows no keys", async ({
    tenant,
    server,
  }) => {
    await tenant.fault({ target: "authority", path: "keys", status: 503, times: 1 });
    const ready = await fetch(`${server.url}/api/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      ready: false,
      problems: [expect.stringMatching(/^The sign-in service at localhost:\d+ answers 503/)],
    });
    expect(await statusOf(`${server.url}/api/health`)).toBe(200);
    await expect.poll(() => statusOf(ready.url), { timeout: 10_000 }).toBe(200);
  });

  test("that is killed leaves in its log which write was under way", async ({
    page,
    tenant,
    server,
    watched,
    openApplication,
  }) => {
    await openApplication("sharedA");
    await beginStuckSplit({ page, tenant, server, watched });
    server.signal("SIGKILL");
    expect(await server.ended).toBe("SIGKILL");
    expect(writesIn(server.output())).toEqual({ answered: 0, unanswered: 1 });
  });
});

base.describe("a wrong configuration", () => {
  const test = base;
  test.use({ environment: { GRAPH_URL: "http://graph.example.com" } });

  test("is told by the page, with a status that nobody takes for well", async ({
    page,
    server,
    watched,
  }) => {
    watched.expect(/^console: .* 503 /);
    const answer = await page.goto(server.url);
    expect(answer?.status()).toBe(503);
    await expect(page.getByText("Dialgate is not set up yet")).toBeVisible();
    await expect(page.getByText(/^GRAPH_URL must begin with https/)).toBeVisible();
    const ready = await fetch(`${server.url}/api/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      ready: false,
      problems: [expect.stringContaining("GRAPH_URL")],
    });
    expect(await statusOf(`${server.url}/api/health`)).toBe(200);
  });
});
