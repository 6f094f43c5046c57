import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import { expect, test } from "vitest";

/** The names of the walls that these files, which import each other, break. */
async function broken(files: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const baseDir = await mkdtemp(join(tmpdir(), "dialgate-walls-"));
  try {
    for (const [path, imports] of Object.entries(files)) {
      await mkdir(dirname(join(baseDir, path)), { recursive: true });
      const lines = imports.map((each) => `import "${each}";`);
      await writeFile(join(baseDir, path), [...lines, "export {};"].join("\n"));
    }
    const { forbidden = [] } = await extractConfig("./.dependency-cruiser.mjs");
    const { output } = await cruise(
      Object.keys(files),
      { baseDir, validate: true, ruleSet: { forbidden }, tsPreCompilationDeps: true },
      { extensions: [".ts", ".tsx"] },
    );
    if (typeof output === "string") throw new Error(output);
    return [...new Set(output.summary.violations.map(({ rule }) => rule.name))].sort();
  } finally {
    await rm(baseDir, { recursive: true });
  }
}

test("arrows that run one way break no wall", async () => {
  const files = {
    "app/page.ts": ["../components/audit/Page"],
    "components/audit/Page.ts": ["../ui/Button", "../../lib/run/run"],
    "components/ui/Button.ts": [],
    "lib/run/run.ts": ["../domain/plan/target"],
    "lib/domain/plan/target.ts": [],
  };
  expect(await broken(files)).toEqual([]);
});

test.each<[string, Record<string, string[]>]>([
  [
    "no-circles-between-folders",
    {
      "components/a/one.ts": ["../b/one"],
      "components/b/one.ts": [],
      "components/b/two.ts": ["../a/two"],
      "components/a/two.ts": [],
    },
  ],
  ["no-circles-between-files", { "lib/run/a.ts": ["./b"], "lib/run/b.ts": ["./a"] }],
  [
    "lib-knows-no-components",
    { "lib/run/a.ts": ["../../components/a/b"], "components/a/b.ts": [] },
  ],
  ["nothing-imports-app", { "components/a/b.ts": ["../../app/act"], "app/act.ts": [] }],
  ["domain-is-pure", { "lib/domain/a.ts": ["../run/b"], "lib/run/b.ts": [] }],
  ["domain-does-no-io", { "lib/domain/a.ts": ["node:fs"] }],
  [
    "only-the-server-calls-graph",
    { "components/a/b.ts": ["../../lib/graph/server/c"], "lib/graph/server/c.ts": [] },
  ],
  [
    "setup-checks-on-the-server",
    { "components/a/b.ts": ["../../lib/setup/server/c"], "lib/setup/server/c.ts": [] },
  ],
  ["setup-checks-on-the-server", { "lib/setup/a.ts": ["./server/c"], "lib/setup/server/c.ts": [] }],
  ["i18n-knows-no-room", { "lib/i18n/a.ts": ["../geo/b"], "lib/geo/b.ts": [] }],
  [
    "only-the-server-loads-catalogues",
    { "components/a/b.ts": ["../../lib/i18n/server/c"], "lib/i18n/server/c.ts": [] },
  ],
  ["log-knows-no-room", { "lib/log/a.ts": ["../graph/b"], "lib/graph/b.ts": [] }],
  ["no-log-in-the-browser", { "components/a/b.ts": ["../../lib/log/c"], "lib/log/c.ts": [] }],
  ["telemetry-knows-no-room", { "lib/telemetry/a.ts": ["../log/b"], "lib/log/b.ts": [] }],
  ["no-log-in-the-browser", { "lib/run/a.ts": ["../telemetry/b"], "lib/telemetry/b.ts": [] }],
  [
    "only-the-start-of-telemetry-loads-its-sdk",
    {
      "lib/telemetry/span.ts": ["../../node_modules/@opentelemetry/sdk-metrics/index"],
      "node_modules/@opentelemetry/sdk-metrics/index.ts": [],
    },
  ],
  ["run-needs-no-browser-and-no-server", { "lib/run/a.ts": ["../auth/b"], "lib/auth/b.ts": [] }],
  [
    "map-knows-no-console",
    { "components/console/map/a.ts": ["../b"], "components/console/b.ts": [] },
  ],
  ["emulator-stands-alone", { "emulator/a.ts": ["../lib/domain/b"], "lib/domain/b.ts": [] }],
  ["no-emulator-in-the-product", { "lib/run/a.ts": ["../../emulator/b"], "emulator/b.ts": [] }],
])("%s holds", async (rule, files) => {
  expect(await broken(files)).toContain(rule);
});
