import { getHeapStatistics } from "node:v8";
import type { Environment } from "../config/readConfig";

/** Seven times what 200 readings at once of a tenant with 10,000 applications needed. */
const LIMIT_MB = 1024;

/**
 * The environment for the process that serves. With gigabytes to grow into, V8 lets garbage pile up
 * to four times what is in use before it collects; below two gigabytes the factor falls with the
 * limit, to 1.6 at this one. A machine that allows less is left at that, and what NODE_OPTIONS says
 * already counts, because Node takes the last.
 */
export function withBoundedHeap(
  env: Environment,
  machineLimit = getHeapStatistics().heap_size_limit,
): Environment {
  if (machineLimit <= LIMIT_MB * 1024 ** 2) return env;
  const own = env.NODE_OPTIONS ?? "";
  return { ...env, NODE_OPTIONS: `--max-old-space-size=${LIMIT_MB} ${own}`.trim() };
}
