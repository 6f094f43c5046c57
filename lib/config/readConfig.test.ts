import { describe, expect, it, test } from "vitest";
import { namesTenant, readConfig } from "./readConfig";
import { tellVariable } from "./tellProblem";
import { isOnlyLocal } from "./values";

const TENANT = "8f3b1f0e-6f52-4d6e-9f0b-0a51a7a4c9d1";
const CLIENT = "1c2d3e4f-0000-4000-8000-abcdefabcdef";
const BOTH = { ENTRA_TENANT_ID: TENANT, ENTRA_CLIENT_ID: CLIENT };

function problems(env: Record<string, string>): readonly string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.error.map(tellVariable);
}

describe("readConfig", () => {
  it("takes a tenant and a client, and Microsoft's addresses by default", () => {
    expect(readConfig(BOTH)).toEqual({
      ok: true,
      value: {
        tenantId: TENANT,
        clientId: CLIENT,
        graphCredential: "application",
        graphUrl: "https://graph.microsoft.com",
        authorityUrl: "https://login.microsoftonline.com",
        host: "localhost",
        port: 3000,
        publicUrl: null,
        trustedProxies: 0,
        graphLagSeconds: 40,
        drainSeconds: 2,
        local: false,
      },
    });
  });

  it("knows the local tenant by Graph's host", () => {
    for (const GRAPH_URL of ["http://localhost:4400", "http://127.0.0.1:4400/", "http://[::1]:1"])
      expect(readConfig({ ...BOTH, GRAPH_URL })).toMatchObject({
        ok: true,
        value: { local: true },
      });
  });

  it("knows where people reach it behind a proxy, by https alone", () => {
    const read = (PUBLIC_URL: string) => readConfig({ ...BOTH, PUBLIC_URL });
    expect(read("https://dialgate.example.com/")).toMatchObject({
      value: { publicUrl: "https://dialgate.example.com" },
    });
    expect(read("http://dialgate.example.com")).toMatchObject({ ok: false });
    expect(read("https://dialgate.example.com/console")).toMatchObject({ ok: false });
  });

  it("listens on this machine alone unless told, and takes names and addresses", () => {
    for (const HOST of ["0.0.0.0", "::", "192.0.2.7", "dialgate.internal"])
      expect(readConfig({ ...BOTH, HOST })).toMatchObject({ value: { host: HOST } });
    for (const HOST of ["http://localhost", "localhost:3000", "a b", "[::1]"])
      expect(problems({ ...BOTH, HOST })).toEqual([
        "HOST must be a host name or an address of this machine, such as localhost or 0.0.0.0",
      ]);
  });

  it("takes a key of actions of 16, 24 or 32 bytes", () => {
    const read = (key: string) => problems({ ...BOTH, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key });
    for (const bytes of [16, 24, 32]) expect(read(btoa("k".repeat(bytes)))).toEqual([]);
    for (const wrong of [btoa("k".repeat(31)), "no base64", "a".repeat(33)])
      expect(read(wrong)).toEqual([
        expect.stringMatching(/^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must (be base64|hold 16)/),
      ]);
  });

  it("takes a longer lag of Graph, within reason", () => {
    const read = (GRAPH_LAG_SECONDS: string) => readConfig({ ...BOTH, GRAPH_LAG_SECONDS });
    expect(read("90")).toMatchObject({ value: { graphLagSeconds: 90 } });
    for (const wrong of ["0", "601", "1.5", "soon"])
      expect(read(wrong)).toMatchObject({ ok: false });
  });

  it("reads ids in capitals, ports and addresses with space about them", () => {
    const env = { ENTRA_TENANT_ID: ` ${TENANT.toUpperCase()} `, ENTRA_CLIENT_ID: CLIENT };
    const read = readConfig({ ...env, PORT: " 8080 ", GRAPH_URL: " https://graph.microsoft.us/ " });
    expect(read).toMatchObject({
      ok: true,
      value: { tenantId: TENANT, port: 8080, graphUrl: "https://graph.microsoft.us" },
    });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ["nothing", {}, ["ENTRA_TENANT_ID is not set", "ENTRA_CLIENT_ID is not set"]],
    [
      "the tenant alone",
      { ENTRA_TENANT_ID: TENANT, ENTRA_CLIENT_ID: " " },
      ["ENTRA_CLIENT_ID is not set, but ENTRA_TENANT_ID is: set both, or neither"],
    ],
    [
      "the client alone",
      { ENTRA_CLIENT_ID: CLIENT },
      ["ENTRA_TENANT_ID is not set, but ENTRA_CLIENT_ID is: set both, or neither"],
    ],
    [
      "a domain name",
      { ...BOTH, ENTRA_TENANT_ID: "contoso.com" },
      ["ENTRA_TENANT_ID must be an id of the form 00000000-0000-0000-0000-000000000000"],
    ],
    [
      "http elsewhere",
      { ...BOTH, GRAPH_URL: "http://graph.example.com" },
      ["GRAPH_URL must begin with https:// (http is taken for this machine only)"],
    ],
    [
      "another scheme",
      { ...BOTH, GRAPH_URL: "ftp://localhost" },
      ["GRAPH_URL must begin with https://"],
    ],
    [
      "a path",
      { ...BOTH, ENTRA_AUTHORITY_URL: `https://login.microsoftonline.com/${TENANT}` },
      ["ENTRA_AUTHORITY_URL must have nothing after the host"],
    ],
    ["no port", { ...BOTH, PORT: "http" }, ["PORT must be a port number"]],
    [
      "a time",
      { ...BOTH, DRAIN_SECONDS: "2s" },
      ["DRAIN_SECONDS must be a whole number of seconds"],
    ],
    ["too long a time", { ...BOTH, DRAIN_SECONDS: "301" }, ["DRAIN_SECONDS must be from 0 to 300"]],
    [
      "a level that would leave out what was refused to whom",
      { ...BOTH, LOG_LEVEL: "silent" },
      ["LOG_LEVEL must be debug, info, warn or error"],
    ],
    ["too high a port", { ...BOTH, PORT: "70000" }, ["PORT must be from 1 to 65535"]],
  ])("refuses %s", (_, env, expected) => {
    expect(problems(env)).toEqual(expected);
  });

  it("never repeats a value", () => {
    const secret = "s3cr3t~value";
    const env = Object.fromEntries(
      ["ENTRA_TENANT_ID", "ENTRA_CLIENT_ID", "GRAPH_URL", "ENTRA_AUTHORITY_URL", "PORT"].map(
        (name) => [name, secret],
      ),
    );
    expect(problems(env)).toHaveLength(5);
    expect(problems({ ...BOTH, GRAPH_URL: `https://user:${secret}@host` })).toHaveLength(1);
    expect(JSON.stringify(readConfig(env))).not.toContain(secret);
  });
});

test("which hosts are of this machine alone", () => {
  for (const host of ["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.1", "::1", "0:0:0:0:0:0:0:1"])
    expect(isOnlyLocal(host)).toBe(true);
  for (const host of ["0.0.0.0", "::", "192.0.2.7", "localhost.example.com", "2001:db8::1"])
    expect(isOnlyLocal(host)).toBe(false);
});

describe("namesTenant", () => {
  it("is true as soon as one of the two is set", () => {
    expect(namesTenant({})).toBe(false);
    expect(namesTenant({ ENTRA_TENANT_ID: "", ENTRA_CLIENT_ID: " " })).toBe(false);
    expect(namesTenant({ ENTRA_CLIENT_ID: CLIENT })).toBe(true);
  });
});
