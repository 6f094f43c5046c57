import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Tenant } from "@/emulator/client";
import { rightsOf } from "@/lib/auth/appRoles";
import { certificateOf, newKey, pemOf } from "@/lib/auth/server/certificate.fixture";
import { readConfig } from "@/lib/config/readConfig";
import { readSetup } from "./readSetup";

async function world(roles: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), "dialgate-report-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const tenant = await Tenant.create({ seed: "empty" });
  const { id, graph, clients } = tenant.info;
  const config = readConfig({
    ENTRA_TENANT_ID: id,
    ENTRA_CLIENT_ID: clients.spa.clientId,
    ENTRA_AUTHORITY_URL: graph,
    GRAPH_URL: graph,
  });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const path = join(folder, "it.pem");
  const key = newKey();
  const until = new Date(Date.now() + 10.5 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await writeFile(path, pemOf(key) + certificateOf(key, until));
  const token = await tenant.token({ appOnly: true, client: "spa" });
  const caller = {
    ...{ tenantId: id, objectId: null, name: null, userName: null },
    ...{ roles, rights: rightsOf(roles), graph: { graphUrl: graph, token } },
  };
  const report = await readSetup(caller, config.value, { ENTRA_CLIENT_CERTIFICATE_PATH: path });
  return { report: report.value, tenant, path, token };
}

test("who has an app role learns how the tenant stands, and when the certificate expires", async () => {
  const { report, path, token } = await world(["Regions.Read"]);
  expect(report).toMatchObject({ way: "application", roles: ["Regions.Read"] });
  expect(report.credential?.kind).toBe("certificate");
  expect([9, 10]).toContain(report.credential?.expiresInDays);
  expect(report.results.filter(({ state }) => state !== "works")).toEqual([]);
  expect(report.results.map(({ check }) => check)).toContain("permission:AuditLog.Read.All");
  const text = JSON.stringify(report);
  for (const secret of [path, token, "PRIVATE"]) expect(text).not.toContain(secret);
});

test("who has none learns that alone: Graph is not asked", async () => {
  const { report, tenant } = await world([]);
  expect(report).toMatchObject({ roles: [], results: [] });
  expect(await tenant.requests()).toEqual([]);
});
