import { getHeapStatistics } from "node:v8";
import type { Environment } from "../config/readConfig";

/** Seven times what 200 readings at once of a tenant with 10,000 applications needed. */
const OLD_MB = 1024;
/** What Node 20 takes by itself; Node 24 takes four times as much, and is no faster for it here. */
const YOUNG_MB = 16;

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
  if (machineLimit <= OLD_MB * 1024 ** 2) return env;
  const bounds = `--max-old-space-size=${OLD_MB} --max-semi-space-size=${YOUNG_MB}`;
  return { ...env, NODE_OPTIONS: `${bounds} ${env.NODE_OPTIONS ?? ""}`.trim() };
}
