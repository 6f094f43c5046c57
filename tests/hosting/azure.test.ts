import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { CREDENTIAL_VARIABLES } from "@/lib/config/credentialKind";
import { readServerConfig } from "@/lib/config/readServerConfig";
import { SERVER_VARIABLES } from "@/lib/config/readConfig";

/** No compiler of Bicep is at hand: what the two files say is read out of their texts and compared. */
const bicep = await readFile("docs/hosting/azure-container-apps.bicep", "utf8");
const json = await readFile("docs/hosting/azuredeploy.json", "utf8");

interface Template {
  readonly parameters: Readonly<Record<string, { readonly defaultValue?: unknown }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly resources: readonly {
    readonly type: string;
    readonly apiVersion: string;
    readonly dependsOn?: readonly string[];
  }[];
}
const template = JSON.parse(json) as Template; // its own schema is checked by Azure alone

/** Every match of a pattern in a text, by its groups, in order. */
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((each) => each.slice(1));

test("both take the same parameters, of which the same must be given", () => {
  const inBicep = found(bicep, /^param (\w+) \w+( =)?/gm).map(([name, isGiven]) => [
    name,
    isGiven !== undefined,
  ]);
  const inJson = Object.entries(template.parameters).map(([name, { defaultValue }]) => [
    name,
    defaultValue !== undefined,
  ]);
  expect(inBicep.length).toBeGreaterThan(5);
  expect(inJson).toEqual(inBicep);
});

test("both name the same resources, versions and outputs", () => {
  expect(template.resources.map(({ type, apiVersion }) => [type, apiVersion])).toEqual(
    found(bicep, /^resource \w+ '([^@]+)@([^']+)'/gm),
  );
  expect(Object.keys(template.outputs)).toEqual(found(bicep, /^output (\w+)/gm).flat());
});

test("both set the same variables, which are Dialgate's and do as a configuration", () => {
  const inBicep = found(bicep, /\{ name: '(\w+)', value: (?:'([^']*)'|[^}]+) \}/g);
  const inJson = found(json, /"name": "([A-Z_]+)",\s*"value": "(?:\[[^"]*\]|([^"]*))"/g);
  expect(inJson).toEqual(inBicep);
  const names = inBicep.map(([name]) => name ?? "");
  const known = [...Object.keys(SERVER_VARIABLES), ...Object.values(CREDENTIAL_VARIABLES)];
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
  const id = "8f3b1f0e-6f52-4d6e-9f0b-0a51a7a4c9d1";
  const values = Object.fromEntries(inBicep.map(([name = "", value]) => [name, value ?? id]));
  expect(readServerConfig({ ...values, PUBLIC_URL: "https://dialgate.example.com" })).toMatchObject(
    {
      ok: true,
      value: { graphCredential: "application", drainSeconds: 15 },
    },
  );
});

test("both ask the same of an instance, and give it the same time to end", () => {
  const probes = found(
    bicep,
    /type: '(\w+)'\s+httpGet: \{ path: '([^']+)', port: (\d+) \}\s+periodSeconds: (\d+)\s+timeoutSeconds: (\d+)\s+failureThreshold: (\d+)/g,
  );
  expect(probes.map((probe) => probe.slice(0, 3))).toEqual([
    ["Liveness", "/api/health", "3000"],
    ["Readiness", "/api/ready", "3000"],
  ]);
  expect(
    found(
      json,
      /"type": "(\w+)",\s+"httpGet": \{\s*"path": "([^"]+)",\s+"port": (\d+)\s*\},\s+"periodSeconds": (\d+),\s+"timeoutSeconds": (\d+),\s+"failureThreshold": (\d+)/g,
    ),
  ).toEqual(probes);
  for (const pattern of [
    /terminationGracePeriodSeconds"?: (\d+)/g,
    /targetPort"?: (\d+)/g,
    /allowInsecure"?: (\w+)/g,
  ])
    expect(found(json, pattern)).toEqual(found(bicep, pattern));
});

test("what a resource refers to is there, and waited for", () => {
  const types = template.resources.map(({ type }) => type);
  const referred = found(json, /resourceId\('([^']+)'/g).flat();
  expect(referred.filter((type) => type !== undefined && !types.includes(type))).toEqual([]);
  for (const resource of template.resources) {
    const waited = found((resource.dependsOn ?? []).join(), /resourceId\('([^']+)'/g).flat();
    const used = found(
      JSON.stringify({ ...resource, dependsOn: [] }),
      /resourceId\('([^']+)'/g,
    ).flat();
    expect([...new Set(used)].sort()).toEqual([...new Set(waited)].sort());
  }
});
