import { execFileSync, spawnSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { RegisteredCredential, Wanted } from "../registration";
import { azureCliScript } from "./azureCli";
import { powerShellScript } from "./powerShell";
import { inBash, inJmesPath, inPowerShell } from "./quote";

const TENANT = "11111111-2222-4333-8444-555555555555";
const HOSTILE =
  'it\'s "$(touch pwned)" `touch pwned` ${HOME} $HOME \\ ’‘‚‛ ; rm * # %s !x\nJSON\nQUERY\u202e';
const FOLDED = HOSTILE.replaceAll("\n", " ").replace("\u202e", "");

const WANTED: Wanted = {
  tenantId: TENANT,
  clientId: null,
  redirectUri: "https://dialgate.example/redirect",
  way: "application",
  credential: { kind: "certificate", publicPath: HOSTILE },
  graphUrl: "https://graph.microsoft.com",
};

const CREDENTIALS: readonly RegisteredCredential[] = [
  { kind: "secret" },
  { kind: "certificate", publicPath: HOSTILE },
  { kind: "assertion", issuer: HOSTILE, subject: HOSTILE },
  { kind: "managed-identity", issuer: null, subject: null },
];
const ALL: readonly Wanted[] = [
  ...CREDENTIALS.map((credential) => ({ ...WANTED, credential })),
  { ...WANTED, way: "delegated", credential: null, redirectUri: HOSTILE, clientId: TENANT },
  { ...WANTED, redirectUri: HOSTILE, graphUrl: HOSTILE, tenantId: null },
];

describe("quoting", () => {
  test("bash takes a text as it is", () => {
    const out = execFileSync("bash", ["-c", `printf %s ${inBash(HOSTILE)}`], { encoding: "utf8" });
    expect(out).toBe(FOLDED);
  });

  test("PowerShell's literal ends where it should, whichever quote is used", () => {
    const literal = inPowerShell(HOSTILE);
    const inside = literal.slice(1, -1);
    expect(inside.replace(/(['\u2018-\u201B])\1/g, "")).not.toMatch(/['\u2018-\u201B]/);
    expect(inside.replace(/(['\u2018-\u201B])\1/g, "$1")).toBe(FOLDED);
  });

  test("no backtick ends a literal of JMESPath, which reads back as it was", () => {
    const literal = inJmesPath(HOSTILE).slice(1, -1);
    expect(literal).not.toContain("`");
    expect(JSON.parse(literal)).toBe(HOSTILE);
  });
});

test("every script for the Azure CLI is bash, whatever names it holds", () => {
  for (const wanted of ALL) {
    const { stderr, status } = spawnSync("bash", ["-n"], {
      input: azureCliScript(wanted),
      encoding: "utf8",
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  }
});

test("ids of Graph's permissions are looked up by name when a script runs", () => {
  for (const script of [azureCliScript(WANTED), powerShellScript(WANTED)]) {
    expect(script).toContain("EventListener.ReadWrite.All");
    const ids = [...script.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g)].map(([id]) => id);
    // The tenant, Graph itself, the scope and the three app roles of Dialgate's own.
    expect(new Set(ids).size).toBe(6);
    expect(script).not.toContain("\u202e");
  }
});

/** Stands for the Azure CLI: notes how it was called, and answers as a new tenant would. */
const AZ = `#!/usr/bin/env bash
for each in "$@"; do printf '%s\\n' "$each"; case "$each" in @*) cat "\${each#@}" 2>/dev/null ;; esac; done >>"$CALLS"
echo '--' >>"$CALLS"
case "$*" in
  *'--query appId'*) echo ${TENANT} ;;
  *'.id | [0]'*'Assignments'*|*Assignments*'.id | [0]'*|*Grants*) ;;
  *'--output json'*) echo '{"spa":{}}' ;;
  *) echo an-id ;;
esac
`;

test("the script runs to its end, and hands on every name as it is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dialgate-az-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "az"), AZ);
  await chmod(join(folder, "az"), 0o755);
  for (const credential of CREDENTIALS) {
    const calls = join(folder, `calls-${credential.kind}`);
    const { PATH = "" } = process.env;
    const ran = spawnSync("bash", [], {
      cwd: folder,
      input: azureCliScript({ ...WANTED, credential }),
      encoding: "utf8",
      env: { NODE_ENV: "test", PATH: `${folder}:${PATH}`, CALLS: calls },
    });
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.stdout).toContain(`ENTRA_CLIENT_ID=${TENANT}\n`);
    const said = await readFile(calls, "utf8");
    expect(said).toContain(`--tenant\n${TENANT}\n`);
    expect(said).toContain('{"displayName":"Dialgate","signInAudience":"AzureADMyOrg"}');
    expect(said).toContain(`'api://${TENANT}'`);
    expect(said).toContain('"scope":"access_as_user"');
    if (credential.kind === "certificate") expect(said).toContain(`--cert\n@${FOLDED}\n`);
    if (credential.kind === "assertion") {
      const [, body = "{}"] = /federated\.json\n(\{.*\})/.exec(said) ?? [];
      expect(JSON.parse(body)).toMatchObject({ issuer: HOSTILE, subject: HOSTILE });
    }
  }
});

test("a script without a tenant does nothing", () => {
  const { status, stderr } = spawnSync("bash", [], {
    input: azureCliScript({ ...WANTED, tenantId: null }),
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: process.env["PATH"] ?? "" },
  });
  expect(status).toBe(1);
  expect(stderr).toContain("Set TENANT first");
});
