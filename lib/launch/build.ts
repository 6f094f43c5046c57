import { createHash, randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Environment } from "../config/readConfig";
import { distDir } from "../config/distDir";
import { faultOf } from "../config/faults";
import { tellVariable } from "../config/tellProblem";
import { encryptionKey } from "../config/values";
import { exitOf, startChild } from "./children";
import { digestOfSources } from "./sources";
import { completeStandalone, isBuilt } from "./standalone";

const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Says of which sources, and with which key, a build was made. */
const DIGEST_FILE = "dialgate-sources";

/** Runs Next with an environment; gives its exit code. */
type RunNext = (env: Environment) => Promise<number>;

const nextBuild: RunNext = (env) => exitOf(startChild([NEXT, "build"], env));

/** Builds for production unless that was done for these sources already, and says which. */
export async function buildIfChanged(
  env: Environment,
  say: (line: string) => void,
  runNext = nextBuild,
): Promise<number> {
  const built = await readFile(join(distDir(env), DIGEST_FILE), "utf8").catch(() => null);
  if (isBuilt(env) && built === (await digestOf(env))) {
    say("Nothing changed since the last build.");
    return 0;
  }
  say(built === null ? "Building Dialgate…" : "Something changed: building Dialgate…");
  return build(env, runNext);
}

/** Builds for production, with all that the server needs in one folder; gives Next's exit code. */
export async function build(env: Environment, runNext = nextBuild): Promise<number> {
  const key = encryptionKey.optional().safeParse(env[KEY] || undefined);
  const [issue] = key.error?.issues ?? [];
  if (issue) throw new Error(tellVariable({ name: KEY, ...faultOf(issue) }));
  const digest = await digestOf(env);
  const digestFile = join(distDir(env), DIGEST_FILE);
  await rm(digestFile, { force: true });
  const settings = await readFile("tsconfig.json");
  const code = await runNext({
    ...env,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_DEPLOYMENT_ID: env["NEXT_DEPLOYMENT_ID"] || deploymentId(env, digest),
  });
  // Next lists the place of every build there, and would have the next one find it changed.
  await writeFile("tsconfig.json", settings);
  if (code !== 0) return code;
  await completeStandalone(env);
  await writeFile(digestFile, digest);
  return 0;
}

/** What names the server action; part of a build, so that another key makes another build. */
const KEY = "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY";

async function digestOf(env: Environment): Promise<string> {
  const sources = await digestOfSources(process.cwd());
  return createHash("sha256")
    .update(`${sources}\0${env[KEY] ?? ""}`)
    .digest("hex");
}

/**
 * By this a page finds out, as somebody follows a link, that the server is of another build, and loads
 * anew. Builds of the same sources with the same key may serve the same pages; without a key of one's
 * own each build names the action by another, and no other build knows it.
 */
function deploymentId(env: Environment, digest: string): string {
  return env[KEY] ? digest.slice(0, 16) : randomBytes(8).toString("hex");
}
