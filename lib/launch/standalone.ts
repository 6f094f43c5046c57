import { existsSync } from "node:fs";
import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { distDir } from "../config/distDir";
import type { Environment } from "../config/readConfig";
import { addBrotli } from "./brotli";
import { addCompileHints } from "./compileHints";

/** The program that serves a build: Next's own, in a folder with all that it needs. */
export function serverFile(env: Environment): string {
  return join(distDir(env), "standalone", "server.js");
}

/**
 * Makes the folder of the server whole. Next leaves out what a CDN could serve, and takes along files
 * of variables, which would fix at build what is to be said at start, and carry secrets about.
 */
export async function completeStandalone(env: Environment): Promise<void> {
  const dist = distDir(env);
  const standalone = join(dist, "standalone");
  for (const name of await readdir(standalone))
    if (name.startsWith(".env")) await rm(join(standalone, name));
  await cp("public", join(standalone, "public"), { recursive: true });
  const files = join(standalone, dist, "static");
  await cp(join(dist, "static"), files, {
    recursive: true,
    // They say what a file of the build is made of, for the budget: no browser needs them.
    filter: (name) => !name.endsWith(".map"),
  });
  await addCompileHints(files);
  await addBrotli(files);
}

/** Whether there is a build that can serve. */
export function isBuilt(env: Environment): boolean {
  const standalone = join(distDir(env), "standalone");
  return existsSync(serverFile(env)) && existsSync(join(standalone, distDir(env), "static"));
}
