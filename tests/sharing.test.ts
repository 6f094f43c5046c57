import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Tenant } from "@/emulator/client";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Snapshot } from "@/lib/domain/snapshot";
import { FRESH_READ } from "@/lib/auth/freshRead";
import type { SaveResult } from "@/lib/run/report";
import { saveInputFor } from "@/lib/run/saveInput";
import { wantedFor } from "./saving/saving.fixture";

const LISTENERS = "/beta/identity/authenticationEventListeners";
const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";

/** Dialgate's routes and actions in this process, for one tenant. */
async function dialgate(mode: "application" | "delegated") {
  const tenant = await Tenant.create({ limits: { enforceThrottling: false } });
  const { spa } = tenant.info.clients;
  const environment = {
    ENTRA_TENANT_ID: tenant.info.id,
    ENTRA_CLIENT_ID: spa.clientId,
    ENTRA_AUTHORITY_URL: tenant.info.graph,
    GRAPH_URL: tenant.info.graph,
    GRAPH_CREDENTIAL: mode,
    ENTRA_CLIENT_SECRET: spa.clientSecret,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const token = (person: "admin" | "reader") =>
    tenant.token({ person, api: mode === "application" });
  const routes = {
    listeners: (await import("@/app/api/listeners/route")).GET,
    timeline: (await import("@/app/api/timeline/route")).GET,
    applications: (await import("@/app/api/applications/route")).GET,
    account: (await import("@/app/api/account/route")).GET,
  };
  const ask = async (what: keyof typeof routes, person: "admin" | "reader", fresh = false) => {
    const headers = {
      authorization: `Bearer ${await token(person)}`,
      ...(fresh ? { [FRESH_READ]: "1" } : {}),
    };
    const response = await routes[what](
      new Request(`http://dialgate.test/api/${what}`, { headers }),
    );
    if (!response.ok) throw new Error(await response.text());
    return response.text();
  };
  const sent = async (path: string) =>
    (await tenant.requests()).filter((one) => one.path.startsWith(path)).length;
  return { tenant, ask, sent, token };
}

// Outside of Next there is no request whose headers the action could ask for.
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()) }));
beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

const crowd = (act: (person: "admin" | "reader") => Promise<string>) =>
  Promise.all(Array.from({ length: 20 }, (_, index) => act(index % 2 === 0 ? "admin" : "reader")));

describe("as an application", () => {
  test.each([
    ["listeners", LISTENERS, 1],
    ["applications", "/v1.0/applications", 1],
    ["timeline", "/v1.0/auditLogs", 3],
    ["account", "/v1.0/organization", 1],
  ] as const)("one reading of the %s serves a crowd", async (what, path, requests) => {
    const { ask, sent } = await dialgate("application");
    const answers = await crowd((person) => ask(what, person));
    expect(new Set(answers).size).toBe(what === "account" ? 2 : 1);
    expect(await sent(path)).toBe(requests);
    await crowd((person) => ask(what, person));
    expect(await sent(path)).toBe(requests);
  });

  test("who asks to read again is given what Graph says now", async () => {
    const { tenant, ask } = await dialgate("application");
    await ask("listeners", "admin");
    const [one] = (await tenant.state()).listeners.filter((each) => each["@odata.type"] === PHONE);
    const rename = { "@odata.type": PHONE, displayName: "Renamed elsewhere" };
    await tenant.asScript("PATCH", `${LISTENERS}/${one?.id}`, rename);
    expect(await ask("listeners", "reader")).not.toContain("Renamed elsewhere");
    expect(await ask("listeners", "admin", true)).toContain("Renamed elsewhere");
    expect(await ask("listeners", "reader")).toContain("Renamed elsewhere");
  });
});

describe("a save as an application", () => {
  /** Opens Kenya for one application, as the admin who has just read the tenant does. */
  async function opensKenya({ tenant, ask, token }: Awaited<ReturnType<typeof dialgate>>) {
    const { authenticate } = await import("@/lib/auth/server/authenticate");
    const { config } = await import("@/lib/config/config");
    const { save, saveInput } = await import("@/lib/graph/server/save/save");
    // What the route answers with is a snapshot: both are built together.
    const snapshot = JSON.parse(await ask("listeners", "admin")) as Snapshot;
    const appId = tenant.landmark("sharedA");
    const settings = wantedFor(snapshot, appId, [[254, "opt-in"]]);
    const targets = [{ kind: "application", appId, name: "A", settings }] as const;
    const wanted = { targets, order: "createFirst", reason: "" } as const;
    const plan = makePlan(snapshot, targets, wanted);
    if (!plan.ok) throw new Error(plan.error.code);
    const input = saveInput.parse(await saveInputFor(wanted, snapshot, plan.value, []));
    const caller = await authenticate(await token("admin"), config(), "manage");
    if (!caller.ok) throw new Error(caller.error.message);
    const { graph } = caller.value;
    return (): Promise<SaveResult> => save(graph, input, () => undefined);
  }

  test("is followed by readings that began after it", async () => {
    const server = await dialgate("application");
    const save = await opensKenya(server);
    const before = await server.ask("listeners", "reader");
    expect(await save()).toMatchObject({ kind: "report", report: { state: "complete" } });
    const after = await server.ask("listeners", "reader");
    expect(after).not.toBe(before);
    const { listeners } = JSON.parse(after) as Snapshot;
    const kenya = listeners.filter(({ sms }) => sms.include.includes(254));
    expect(kenya.flatMap(({ appIds }) => appIds)).toContain(server.tenant.landmark("sharedA"));
  });

  test("decides on what Graph says then, whatever was read a moment before for others", async () => {
    const server = await dialgate("application");
    const save = await opensKenya(server);
    const { tenant, ask } = server;
    await tenant.asScript("PATCH", `${LISTENERS}/${tenant.landmark("sharedListenerId")}`, {
      "@odata.type": PHONE,
      displayName: "Changed meanwhile",
    });
    expect(await ask("listeners", "admin")).not.toContain("Changed meanwhile");
    expect(await save()).toMatchObject({ kind: "conflict" });
  });
});

test("as whoever is signed in, nothing is shared", async () => {
  const { ask, sent } = await dialgate("delegated");
  await crowd((person) => ask("listeners", person));
  await crowd((person) => ask("applications", person));
  expect([await sent(LISTENERS), await sent("/v1.0/applications")]).toEqual([20, 20]);
});
