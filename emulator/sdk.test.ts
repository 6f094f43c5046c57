import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  MiddlewareFactory,
  PageIterator,
  type Context,
  type Middleware,
} from "@microsoft/microsoft-graph-client";
import { describe, expect, it } from "vitest";
import {
  APPLICATION_ID,
  OTHER_APPLICATION_ID,
  PHONE_LISTENER,
  phoneHandler,
  phoneListener,
} from "./testing/bodies";
import { LISTENERS, newTenant } from "./testing/graph";
import { localEmulator, type TestTenant } from "./testing/local";
import { requestToken } from "./testing/signIn";

const emulator = localEmulator();

/** Microsoft's client sends no token but by https: this stands for what would speak it. */
class PlainTransport implements Middleware {
  async execute(context: Context): Promise<void> {
    const address = typeof context.request === "string" ? context.request : context.request.url;
    const headers = new Headers(context.options?.headers);
    headers.set("x-forwarded-proto", "https");
    const init = { ...context.options, headers } as RequestInit; // the client's own, older type
    context.response = await fetch(address.replace(/^https:/, "http:"), init);
  }
}

/** Microsoft's client as it comes, as the confidential client of a tenant. */
function clientOf(tenant: TestTenant): Client {
  const authProvider = { getAccessToken: () => tokenFor(tenant) };
  const chain = MiddlewareFactory.getDefaultMiddlewareChain(authProvider).slice(0, -1);
  return Client.initWithMiddleware({
    middleware: [...chain, new PlainTransport()],
    baseUrl: `${tenant.graph.replace("http:", "https:")}/`,
    defaultVersion: "beta",
    customHosts: new Set(["localhost"]),
  });
}

async function tokenFor({ clients, ...tenant }: TestTenant): Promise<string> {
  const { clientId, clientSecret } = clients.confidential;
  const { body } = await requestToken(
    { clients, ...tenant },
    {
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      scope: "https://graph.microsoft.com/.default",
    },
  );
  return body.access_token ?? "";
}

interface Entity {
  id: string;
  displayName: string;
  appId: string;
  handler: unknown;
}
type Collection = { value: Entity[]; "@odata.nextLink"?: string };

async function failureOf(request: Promise<unknown>): Promise<GraphError> {
  const error: unknown = await request.then(
    () => new Error("It did not fail."),
    (reason: unknown) => reason,
  );
  if (error instanceof GraphError) return error;
  throw error;
}

describe("Microsoft's own client", () => {
  it("lists, creates, reads, updates and deletes a phone listener", async () => {
    const client = clientOf(await newTenant(emulator.url, { seed: "empty" }));
    const created = (await client.api(LISTENERS).post(phoneListener())) as Entity;
    const one = client.api(`${LISTENERS}/${created.id}`);
    expect(await one.get()).toMatchObject(phoneListener());

    const handler = phoneHandler({ optIn: [92], exclude: [33] });
    await one.patch({ "@odata.type": PHONE_LISTENER, displayName: "New", handler });
    expect(await one.get()).toMatchObject({ displayName: "New", handler });

    const listed = (await client.api(LISTENERS).get()) as Collection;
    expect(listed.value.map(({ id }) => id)).toEqual([created.id]);

    await one.delete();
    const missing = await failureOf(one.get());
    expect(missing).toMatchObject({ statusCode: 404, code: "ResourceNotFound" });
    expect(missing.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("adds an application to a listener and removes it", async () => {
    const client = clientOf(await newTenant(emulator.url, { seed: "empty" }));
    const { id } = (await client.api(LISTENERS).post(phoneListener())) as Entity;
    const path = `${LISTENERS}/${id}/conditions/applications/includeApplications`;
    const type = "#microsoft.graph.authenticationConditionApplication";
    await client.api(path).post({ "@odata.type": type, appId: OTHER_APPLICATION_ID });
    const both = (await client.api(path).get()) as Collection;
    expect(both.value).toEqual([{ appId: APPLICATION_ID }, { appId: OTHER_APPLICATION_ID }]);
    await client.api(`${path}/${APPLICATION_ID}`).delete();
    const left = (await client.api(path).get()) as Collection;
    expect(left.value).toEqual([{ appId: OTHER_APPLICATION_ID }]);
  });

  it("is told what is wrong with a body", async () => {
    const client = clientOf(await newTenant(emulator.url));
    const body = phoneListener({ priority: "high" });
    const error = await failureOf(client.api(LISTENERS).post(body));
    expect(error).toMatchObject({ statusCode: 400, code: "BadRequest" });
    const v1 = await failureOf(client.api(LISTENERS).version("v1.0").post(phoneListener()));
    expect(v1.message).toContain("Invalid OData type specified");
  });

  it("selects, searches and filters applications", async () => {
    const tenant = await newTenant(emulator.url);
    const client = clientOf(tenant);
    const found = (await client
      .api("/applications")
      .version("v1.0")
      .header("ConsistencyLevel", "eventual")
      .search('"displayName:groceries"')
      .select("appId,displayName")
      .count()
      .get()) as Collection & { "@odata.count": number };
    const appId = tenant.landmarks.woodgroveGroceries;
    expect(found["@odata.count"]).toBe(1);
    expect(found.value).toEqual([{ appId, displayName: "Woodgrove Groceries" }]);
    const filtered = (await client
      .api("/applications")
      .filter(`appId eq '${appId}'`)
      .get()) as Collection;
    expect(filtered.value).toHaveLength(1);
  });

  it("pages through everything", async () => {
    const seedOptions = { applications: 950, listeners: 30 };
    const client = clientOf(await newTenant(emulator.url, { seed: "large", seedOptions }));
    const first = (await client.api("/applications").top(100).get()) as Collection;
    const seen: string[] = [];
    const iterator = new PageIterator(client, first, (application: Entity) => {
      seen.push(application.appId);
      return true;
    });
    await iterator.iterate();
    expect(new Set(seen).size).toBe(950);
    expect(iterator.isComplete()).toBe(true);
  });

  it("batches, in order where asked", async () => {
    const tenant = await newTenant(emulator.url, { seed: "empty" });
    const client = clientOf(tenant);
    const create = (id: string, dependsOn?: string[]) => ({
      id,
      request: new Request(`https://localhost${LISTENERS}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(phoneListener({ displayName: id })),
      }),
      ...(dependsOn && { dependsOn }),
    });
    const read = {
      id: "3",
      request: new Request(`https://localhost${LISTENERS}`),
      dependsOn: ["2"],
    };
    const batch = new BatchRequestContent([create("1"), create("2", ["1"]), read]);
    const answer = new BatchResponseContent(
      (await client.api("/$batch").post(await batch.getContent())) as never, // the client says any
    );
    expect(["1", "2", "3"].map((id) => answer.getResponseById(id).status)).toEqual([201, 201, 200]);
    const listed = (await answer.getResponseById("3").json()) as Collection;
    expect(listed.value.map(({ displayName }) => displayName)).toEqual(["1", "2"]);
  });

  it("is told in a batch which request failed, and which failed for it", async () => {
    const client = clientOf(await newTenant(emulator.url, { seed: "empty" }));
    const create = (id: string, body: object, dependsOn?: string[]) => ({
      id,
      request: new Request(`https://localhost${LISTENERS}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
      ...(dependsOn && { dependsOn }),
    });
    const steps = [
      create("wrong", phoneListener({ priority: "high" })),
      create("after", phoneListener(), ["wrong"]),
      create("last", phoneListener(), ["after"]),
    ];
    const content = await new BatchRequestContent(steps).getContent();
    const answer = new BatchResponseContent(
      (await client.api("/$batch").post(content)) as never, // the client says any
    );
    const of = (id: string) => answer.getResponseById(id);
    expect(["wrong", "after", "last"].map((id) => of(id).status)).toEqual([400, 424, 424]);
    expect(await of("after").json()).toMatchObject({ error: { code: "FailedDependency" } });
    expect(((await client.api(LISTENERS).get()) as Collection).value).toEqual([]);
  });

  it("follows the link to the next page, which is a whole address", async () => {
    const client = clientOf(await newTenant(emulator.url));
    const first = (await client.api("/applications").top(30).get()) as Collection;
    const link = first["@odata.nextLink"] ?? "";
    expect(new URL(link)).toMatchObject({
      protocol: "https:",
      host: new URL(emulator.url).host,
      pathname: "/beta/applications",
    });
    const second = (await client.api(link).get()) as Collection;
    const ids = [...first.value, ...second.value].map(({ appId }) => appId);
    expect([ids.length, new Set(ids).size]).toEqual([43, 43]);
    expect(second["@odata.nextLink"]).toBeUndefined();
  });

  it("waits as long as it is told when it is throttled", async () => {
    const tenant = await newTenant(emulator.url, { seed: "empty" });
    const faults = `${emulator.url}/_emulator/tenants/${tenant.id}/faults`;
    const fault = { status: 429, retryAfter: 1, times: 1 };
    await fetch(faults, { method: "POST", body: JSON.stringify(fault) });
    const start = performance.now();
    const listed = (await clientOf(tenant).api(LISTENERS).get()) as Collection;
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
    expect(listed.value).toEqual([]);
    const log = await fetch(`${emulator.url}/_emulator/tenants/${tenant.id}/requests`);
    expect(await log.json()).toMatchObject([{ status: 429 }, { status: 200 }]);
  });
});
