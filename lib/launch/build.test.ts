import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Environment } from "../config/readConfig";
import { build, buildIfChanged } from "./build";
import { COMPILE_HINT } from "./compileHints";
import { digestOfSources } from "./sources";
import { completeStandalone, isBuilt } from "./standalone";

const SOURCES = {
  ...{ "app/page.tsx": "page", "components/a/b.tsx": "b", "lib/x.ts": "x", "public/p.png": "p" },
  ...{
    "instrumentation-client.ts": "",
    "instrumentation.ts": "",
    "next.config.ts": "",
    "package-lock.json": "{}",
  },
  ...{ "package.json": "{}", "postcss.config.mjs": "", "proxy.ts": "", "tsconfig.json": "{}" },
};

const home = process.cwd();
let root: string;

async function put(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), content);
}

/** A project of the same shape, as small as can be, in which nothing can be built. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dialgate-build-"));
  for (const [name, content] of Object.entries(SOURCES)) await put(name, content);
  process.chdir(root);
});
afterEach(async () => {
  process.chdir(home);
  await rm(root, { recursive: true });
});

describe("digestOfSources", () => {
  it.each([
    ["a change", "components/a/b.tsx", "c"],
    ["a new file", "app/new/page.tsx", ""],
    ["another package", "package-lock.json", "{ }"],
    ["a static file", "public/p.png", "q"],
  ])("tells of %s", async (_, name, content) => {
    const before = await digestOfSources(root);
    await put(name, content);
    expect(await digestOfSources(root)).not.toBe(before);
  });

  it("tells a file that was renamed, and content that moved to its neighbour", async () => {
    await put("lib/a.ts", "12");
    await put("lib/b.ts", "3");
    const before = await digestOfSources(root);
    await put("lib/a.ts", "1");
    await put("lib/b.ts", "23");
    expect(await digestOfSources(root)).not.toBe(before);
    await put("lib/c.ts", "23");
    await rm(join(root, "lib/b.ts"));
    expect(await digestOfSources(root)).not.toBe(before);
  });

  it("is the same for what no page needs, and in another folder", async () => {
    const before = await digestOfSources(root);
    for (const name of ["lib/x.test.ts", "lib/cli/main.ts", "e2e/a.spec.ts", ".env.local"])
      await put(name, "new");
    expect(await digestOfSources(root)).toBe(before);
  });
});

describe("a build", () => {
  /** As Next leaves it behind. */
  async function leave(dist: string): Promise<void> {
    await put(`${dist}/standalone/server.js`, "");
    await put(`${dist}/standalone/.env`, "ENTRA_CLIENT_SECRET=s");
    await put(`${dist}/standalone/.env.production`, "PORT=1");
    await put(`${dist}/static/chunk.js`, "chunk");
  }

  it.each([
    [".next", {}],
    [".next-newer", { NEXT_DIST_DIR: ".next-newer" }],
  ])(
    "in %s can serve once all is beside the server, and takes no variables along",
    async (dist, env) => {
      await leave(dist);
      expect(isBuilt(env)).toBe(false);
      await completeStandalone(env);
      expect(isBuilt(env)).toBe(true);
      const beside = join(root, dist, "standalone");
      expect(await readFile(join(beside, "public/p.png"), "utf8")).toBe("p");
      expect(await readFile(join(beside, dist, "static/chunk.js"), "utf8")).toBe(
        `${COMPILE_HINT}chunk`,
      );
      expect(existsSync(join(beside, ".env"))).toBe(false);
      expect(existsSync(join(beside, ".env.production"))).toBe(false);
    },
  );

  const ids: unknown[] = [];
  /** Next, as far as it is seen from here. */
  const next = async (env: Environment) => {
    ids.push(env["NEXT_DEPLOYMENT_ID"]);
    await leave(".next");
    await put("tsconfig.json", "{ }");
    return 0;
  };

  /** Builds where that is needed; gives what was said. */
  async function started(env: Environment = {}, runNext = next): Promise<string[]> {
    const said: string[] = [];
    await buildIfChanged(env, (line) => said.push(line), runNext);
    return said;
  }
  const KEY = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: btoa("k".repeat(32)) };

  it("is made at the first start and when sources or key changed, and else it is said that it stands", async () => {
    expect(await started()).toEqual(["Building Dialgate…"]);
    expect(await started()).toEqual(["Nothing changed since the last build."]);
    expect(await started({ PORT: "1", ENTRA_CLIENT_SECRET: "s" })).toEqual([
      "Nothing changed since the last build.",
    ]);
    expect(await started(KEY)).toEqual(["Something changed: building Dialgate…"]);
    await put("app/page.tsx", "other");
    expect(await started(KEY)).toEqual(["Something changed: building Dialgate…"]);
    await rm(join(root, ".next/standalone/server.js"));
    expect(await started(KEY)).toEqual(["Something changed: building Dialgate…"]);
  });

  it("that did not succeed is made again, even though an older one is there", async () => {
    await started();
    await put("app/page.tsx", "wrong");
    await started({}, () => Promise.resolve(1));
    await put("app/page.tsx", "page");
    expect(await started()).toEqual(["Building Dialgate…"]);
  });

  it("has an id of its own, which builds of the same sources with the same key share", async () => {
    ids.splice(0);
    for (const env of [{}, {}, KEY, KEY, { NEXT_DEPLOYMENT_ID: "chosen" }]) await build(env, next);
    expect(new Set(ids).size).toBe(4);
    expect(ids[2]).toBe(ids[3]);
    expect(ids[4]).toBe("chosen");
  });

  it.each([
    ["no base64", "key", /must be base64/],
    ["too short a key", btoa("short"), /must hold 16, 24 or 32 bytes/],
  ])("is not begun with %s", async (_, key, problem) => {
    const env: Environment = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
    await expect(build(env)).rejects.toThrow(problem);
    await expect(build(env)).rejects.not.toThrow(key);
  });
});
