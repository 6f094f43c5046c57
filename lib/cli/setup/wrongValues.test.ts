import { describe, expect, test } from "vitest";
import { certificateOf, newKey, pemOf } from "@/lib/auth/server/certificate.fixture";
import { Setup } from "./setup.fixture";

const NOBODY = "00000000-dead-4bad-8bad-000000000000";

/** What is wrong with an otherwise complete registration, and words that nothing else gets. */
const REGISTRATIONS: readonly (readonly [what: string, wrong: object, words: string])[] = [
  ["no registration", { exists: false }, "knows no application with the client id"],
  ["no redirect URI", { redirectUris: [] }, "is not among the redirect URIs"],
  [
    "a redirect URI of the platform Web",
    { redirectUris: [{ platform: "web", uri: "http://localhost:3000/redirect" }] },
    "is registered for another platform",
  ],
  ["no API", { exposesApi: false }, "does not expose the scope access_as_user"],
  ["tokens of version 1", { tokenVersion: 1 }, "set requestedAccessTokenVersion (under api) to 2"],
  [
    "no app role for changes",
    { appRoles: ["Regions.Read", "Regions.Approve"] },
    "Regions.Manage\n",
  ],
  ["no permission", { consent: { application: ["Application.Read.All"] } }, "is not granted"],
  [
    "nobody with a role",
    { assignments: { admin: [], reader: [], user: [] } },
    "Nobody has an app role",
  ],
  ["a secret that is another", { secrets: [{ value: "another" }] }, "the client secret is wrong"],
];

describe("each wrong value has its own message", () => {
  test.each(REGISTRATIONS)("%s", async (_, wrong, words) => {
    const setup = await Setup.of({});
    const env = { ENTRA_CLIENT_SECRET: setup.tenant.info.clients.spa.clientSecret };
    expect(await setup.check([], env)).toMatchObject({ code: 0, error: "" });
    await setup.tenant.registration(wrong);
    const { code, out, error } = await setup.check([], env);
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(out).toContain(words);
    for (const [, , other] of REGISTRATIONS)
      if (other !== words && !(words === "is not among the redirect URIs"))
        expect(`${words} | ${out.includes(other) ? other : ""}`).toBe(`${words} | `);
  });

  test("secrets, certificates and files", async () => {
    const setup = await Setup.of({});
    const { clientSecret } = setup.tenant.info.clients.spa;
    await setup.tenant.registration({ secrets: [{ value: clientSecret, expired: true }] });
    const expired = await setup.check([], { ENTRA_CLIENT_SECRET: clientSecret });
    expect(expired.out).toContain("the client secret has expired");

    const key = newKey();
    await setup.write("own.pem", pemOf(key) + certificateOf(key, "2040-01-01"));
    const unknown = await setup.check(["--certificate", "own.pem"]);
    expect(unknown.out).toContain("the certificate is not registered");
    await setup.write("old.pem", pemOf(key) + certificateOf(key, "2021-01-01"));
    const old = await setup.check(["--certificate", "old.pem"]);
    expect(old.out).toContain("a certificate that has expired");
    const none = await setup.check(["--certificate", "none.pem"]);
    expect(none.out).toContain("cannot be read");
    await setup.write("text", "no token");
    const noToken = await setup.check(["--assertion", "text"]);
    expect(noToken.out).toContain("holds no JSON Web Token");
    const all = [expired, unknown, old, none, noToken];
    expect(all.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("what cannot be used at all is refused", () => {
  const client = ["--client", NOBODY];
  const cases: readonly (readonly [args: readonly string[], env: object, words: string])[] = [
    [["--tenant", NOBODY, ...client], {}, "There is no such tenant."],
    [["--tenant", "no tenant!", ...client], {}, "neither the id of a tenant nor a domain name"],
    [["--tenant", NOBODY], { ENTRA_AUTHORITY_URL: "http://localhost:9" }, "is not responding"],
    [["--tenant", NOBODY], { GRAPH_URL: "http://example.com" }, "GRAPH_URL must begin with https"],
    [["--address", "dialgate"], {}, "--address must be an address"],
    [[], {}, "No tenant is named"],
    [["--credential", "password"], {}, "--credential takes "],
    [["--assertion", "a", "--certificate", "b"], {}, "Name one credential"],
    [["--graph-credential", "both"], {}, "--graph-credential takes "],
    [["--steps", "gui"], {}, "--steps takes "],
    [["--tenant", ""], {}, "--tenant is empty"],
    [["--subject", "a\u202eb"], {}, "--subject is empty, or holds"],
    [["--secret", "x"], {}, "Unknown option '--secret'"],
  ];
  test.each(cases)("%j", async (args, env, words) => {
    const setup = await Setup.of();
    const said = await setup.run(["--check", ...args], { ...env });
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.error).toContain(words);
  });

  test("a file that is there stays as it is, unless told", async () => {
    const setup = await Setup.of({});
    const { tenant, clientId } = setup;
    await setup.write(".env.local", "OTHER=1\n");
    const known = ["--tenant", tenant.info.id, "--client", clientId];
    const env = { ENTRA_CLIENT_SECRET: tenant.info.clients.spa.clientSecret };
    const refused = await setup.run(known, env);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.error).toContain("give --yes to change it");
    expect(await setup.file(".env.local")).toBe("OTHER=1\n");
    const declined = await setup.run(known, {}, [
      "application",
      "secret",
      "x",
      "portal",
      "no",
      "no",
    ]);
    expect(declined.out).toContain(".env.local was not written");
    expect(await setup.file(".env.local")).toBe("OTHER=1\n");
  });
});
