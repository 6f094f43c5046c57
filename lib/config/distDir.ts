import type { Environment } from "./readConfig";

/** Where a build is; `next.config.ts` says the same. */
export function distDir(env: Environment): string {
  return env["NEXT_DIST_DIR"] ?? ".next";
}
