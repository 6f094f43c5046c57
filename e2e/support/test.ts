import { test as base, expect, type Page } from "@playwright/test";
import { Tenant } from "../../emulator/client";
import { worldMap } from "./regions";
import { startRolling } from "./rolling";
import { startServer, type Server } from "./server";
import { tokensIn, watch, type Watch } from "./watch";

export type Credential = "application" | "delegated";

interface Fixtures {
  /** Which of the two ways the server reaches Graph; each is a project of Playwright. */
  readonly credential: Credential;
  /** What the test's tenant is made from. */
  readonly tenantOptions: object;
  /** Variables for the server, over those that name the tenant. */
  readonly environment: Readonly<Record<string, string>>;
  readonly tenant: Tenant;
  readonly server: Server;
  readonly watched: Watch;
  /** Signs in on the local authority's own page, as `admin`, `reader` or `user`. */
  readonly signIn: (person?: string, path?: string) => Promise<void>;
  /** Signs in at the page of an application, by its landmark, and waits for its map. */
  readonly openApplication: (landmark: string, person?: string, query?: string) => Promise<void>;
}

/** One instance, or with INSTANCES=2 two behind a proxy, of which one is restarted all the time. */
const START = process.env["INSTANCES"] === "2" ? startRolling : startServer;

/** Each test has a tenant and a server of its own, and fails on what nobody should see. */
export const test = base.extend<Fixtures>({
  credential: ["application", { option: true }],
  tenantOptions: [{ seed: "contoso" }, { option: true }],
  environment: [{}, { option: true }],
  tenant: async ({ tenantOptions }, provide) => {
    const tenant = await Tenant.create(tenantOptions);
    await provide(tenant);
    await tenant.delete();
  },
  server: async ({ tenant, credential, environment }, provide) => {
    const server = await START(tenant.info, { GRAPH_CREDENTIAL: credential, ...environment });
    await provide(server);
    if (process.env["SHOW"]) process.stdout.write(server.output());
    await server.stop();
    expect(tokensIn(server.output()), "a token in the server's output").toBe(false);
  },
  watched: [
    // After server and page, so that it ends before them: a server that goes makes errors of its own.
    async ({ context, page, server }, provide) => {
      void [page, server];
      const watched = await watch(context);
      await provide(watched);
      await watched.searchPages();
      expect(watched.problems).toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ page, server, tenant }, provide) => {
    await provide(async (person = "admin", path = "/") => {
      await page.goto(server.url + path);
      await page.getByRole("button", { name: /sign in/i }).click();
      await chooseAccount(page, tenant, person);
      await page.waitForURL((url) => url.origin === server.url && url.pathname !== "/redirect");
    });
  },
  openApplication: async ({ page, tenant, signIn }, provide) => {
    await provide(async (landmark, person = "admin", query = "") => {
      await signIn(person, `/apps/${tenant.landmark(landmark)}${query}`);
      await expect(worldMap(page)).toBeVisible();
    });
  },
});

export async function chooseAccount(page: Page, tenant: Tenant, key: string): Promise<void> {
  const person = tenant.info.people.find((each) => each.key === key);
  if (person === undefined) throw new Error(`nobody is called ${key}`);
  await page.getByRole("button", { name: new RegExp(`^${person.name}`) }).click();
}

export { expect };
