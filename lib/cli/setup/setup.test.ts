import { stat } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { Setup } from "./setup.fixture";

const NOBODY = "00000000-dead-4bad-8bad-000000000000";
const SECRET = "a-secret-of-the-test";
const REDIRECT = "http://localhost:3000/redirect";
const PERMISSIONS = [
  "EventListener.ReadWrite.All",
  "Application.Read.All",
  "AuditLog.Read.All",
  "Organization.Read.All",
];
const MISSING = /^missing +(.*)$/gm;

function missingIn(out: string): string[] {
  return [...out.matchAll(MISSING)].map(([, title = ""]) => title);
}

describe("from nothing to the application's own credential", () => {
  test("by a certificate made on the spot, each printed step done in the tenant", async () => {
    const setup = await Setup.of({
      registration: "none",
      switches: { delegatedPermissions: "refused" },
    });
    const { tenant, clientId } = setup;
    const certificate = ["--make-certificate", "dialgate.pem"];
    const domain = `t${tenant.info.id.slice(0, 8)}.onmicrosoft.example`;
    const first = await setup.run(["--tenant", domain, "--yes", ...certificate]);
    expect(first).toMatchObject({ code: 1, error: "" });
    for (const step of [tenant.info.id, REDIRECT, "access_as_user", "dialgate.cer", ...PERMISSIONS])
      expect(first.out).toContain(step);
    expect(first.out).not.toContain("PRIVATE");

    const known = ["--certificate", "dialgate.pem"];
    const steps: readonly [object, string][] = [
      [{}, "The tenant knows the application"],
      [{ exists: true }, "Microsoft Entra accepts the credential"],
      [{ certificates: [await setup.file("dialgate.cer")] }, "Sign-in may return to"],
      [{ redirectUris: [{ platform: "spa", uri: REDIRECT }] }, "Permission EventListener"],
      [{ consent: { application: PERMISSIONS } }, "Dialgate’s own API and its scope are there"],
      [{ exposesApi: true }, "Tokens for its API are of version 2"],
      [{ tokenVersion: 2 }, "The app roles are there"],
      [
        { appRoles: ["Regions.Read", "Regions.Manage", "Regions.Approve"] },
        "Somebody has an app role",
      ],
      [{ consent: { delegated: ["access_as_user"] } }, "Somebody has an app role"],
    ];
    for (const [done, next] of steps) {
      await tenant.registration(done);
      const { code, out, error } = await setup.check(known);
      expect({ code, error }).toEqual({ code: 1, error: "" });
      expect(missingIn(out).join("\n")).toContain(next);
    }
    await tenant.registration({ assignments: { admin: ["Regions.Manage"] } });
    const last = await setup.run([
      ...["--tenant", tenant.info.id, "--client", clientId, "--yes"],
      ...known,
    ]);
    expect(last).toMatchObject({ code: 0, error: "" });
    expect(missingIn(last.out)).toEqual([]);
    expect(last.out).toContain("Regions.Manage: 1");

    const written = await setup.file(".env.local");
    expect(written).toContain(`ENTRA_TENANT_ID=${tenant.info.id}\nENTRA_CLIENT_ID=${clientId}\n`);
    expect(written).toContain("GRAPH_CREDENTIAL=application\n");
    expect(written).toContain(`ENTRA_CLIENT_CERTIFICATE_PATH=${setup.path("dialgate.pem")}\n`);
    expect(written).not.toContain("ENTRA_CLIENT_SECRET");
    expect((await stat(setup.path(".env.local"))).mode & 0o777).toBe(0o600);
    const asked = (await tenant.requests()).map(({ method }) => method);
    expect(new Set(asked)).toEqual(new Set(["GET"]));
  });

  test("by a federated token in a file", async () => {
    const setup = await Setup.of({});
    const federated = { issuer: "https://issuer.example", subject: "repo:dialgate" };
    await setup.tenant.registration({ federated: [] });
    await setup.write("token", await setup.tenant.workloadToken({ subject: "the host" }));
    const before = await setup.check(["--assertion", "token"]);
    expect(before.code).toBe(1);
    expect(before.out).toContain("the application has no federated credential");
    const printed = await setup.run([
      ...["--tenant", setup.tenant.info.id, "--yes", "--assertion", "token"],
      ...["--issuer", federated.issuer, "--subject", federated.subject],
    ]);
    expect(printed.out).toContain(federated.issuer);
    expect(printed.out).toContain(federated.subject);
    await setup.tenant.registration({ federated: [{ subject: "the host" }] });
    const after = await setup.check(["--assertion", "token"]);
    expect(after).toMatchObject({ code: 0, error: "" });
  });

  test("at a terminal, with a secret that is never shown, and an answer put right", async () => {
    const setup = await Setup.of({});
    const { tenant, clientId } = setup;
    await tenant.registration({ secrets: [{ value: SECRET }] });
    await setup.write(".env.local", "# mine\nOTHER=1\nENTRA_CLIENT_ID=wrong\n");
    const said = await setup.run([], {}, [
      ...[NOBODY, tenant.info.id, "application", "secret", SECRET, clientId, "yes"],
    ]);
    expect(said).toMatchObject({ code: 0, error: "" });
    expect(said.out).toContain("There is no such tenant.");
    expect(said.out).not.toContain(SECRET);
    const written = await setup.file(".env.local");
    expect(written).toContain(`# mine\nOTHER=1\nENTRA_CLIENT_ID=${clientId}\n`);
    expect(written).toContain(`ENTRA_CLIENT_SECRET=${SECRET}\n`);
  });
});

describe("from nothing to delegated permissions", () => {
  test("where the tenant grants them", async () => {
    const setup = await Setup.of();
    const delegated = ["--graph-credential", "delegated"];
    const first = await setup.run(["--tenant", setup.tenant.info.id, "--yes", ...delegated]);
    expect(first.code).toBe(1);
    expect(first.out).toContain("Delegated permissions, and tick User.Read");
    await setup.tenant.registration({
      exists: true,
      redirectUris: [{ platform: "spa", uri: REDIRECT }],
      consent: { delegated: PERMISSIONS.concat("User.Read") },
    });
    const { tenant, clientId } = setup;
    const known = ["--tenant", tenant.info.id, "--client", clientId, "--yes", ...delegated];
    const last = await setup.run(known, { ENTRA_CLIENT_SECRET: SECRET });
    expect(last).toMatchObject({ code: 0, error: "" });
    expect(await setup.file(".env.local")).toContain("GRAPH_CREDENTIAL=delegated\n");
    expect(await setup.file(".env.local")).not.toContain(SECRET);
  });

  test("where the tenant refuses them, it leads to the other way", async () => {
    const setup = await Setup.of({ switches: { delegatedPermissions: "refused" } });
    const refused = await setup.check(["--graph-credential", "delegated"]);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain("set GRAPH_CREDENTIAL=application and run setup again");

    const { tenant, clientId } = setup;
    const { clientSecret } = tenant.info.clients.spa;
    const said = await setup.run(["--client", clientId], {}, [
      ...[tenant.info.id, "secret", clientSecret, "yes"],
    ]);
    expect(said).toMatchObject({ code: 0, error: "" });
    expect(said.out).toContain("refuses the delegated permissions");
    expect(await setup.file(".env.local")).toContain("GRAPH_CREDENTIAL=application\n");
  });
});
