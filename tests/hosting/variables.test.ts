import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { CREDENTIAL_VARIABLES } from "@/lib/config/credentialKind";
import { SERVER_VARIABLES } from "@/lib/config/readConfig";
import { LAUNCH_VARIABLES } from "@/lib/launch/plan";

/** What is read while building, before there is a configuration. */
const OF_BUILDS = { NEXT_DEPLOYMENT_ID: undefined, NEXT_DIST_DIR: ".next" };

/** Read by `instrumentation.ts`; the SDK reads those that go with it. */
const OF_TELEMETRY = { OTEL_EXPORTER_OTLP_ENDPOINT: undefined };

const credentials = Object.values(CREDENTIAL_VARIABLES).map((name) => [name, undefined] as const);
const read: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(credentials),
  ...OF_BUILDS,
  ...OF_TELEMETRY,
  ...LAUNCH_VARIABLES,
  ...SERVER_VARIABLES,
};

test("the table of variables names each that is read, with its default, and no other", async () => {
  const page = await readFile("docs/hosting/README.md", "utf8");
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\|.*\| *(?:`([^`]+)`)? *\|$/gm)];
  expect(Object.fromEntries(rows.map(([, name, value]) => [name, value]))).toEqual(
    Object.fromEntries(
      Object.entries(read).map(([name, value]) => [
        name,
        value === undefined ? undefined : String(value as string | number), // what a variable can be
      ]),
    ),
  );
});

test("the example of a file of variables has each that can stand in one", async () => {
  const example = await readFile(".env.example", "utf8");
  const names = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(new Set(names)).toEqual(new Set(Object.keys(read).filter((name) => !(name in OF_BUILDS))));
  expect(names).toHaveLength(new Set(names).size);
});
