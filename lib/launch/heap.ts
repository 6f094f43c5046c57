import { getHeapStatistics } from "node:v8";
import type { Environment } from "../config/readConfig";

/** More than three times what 200 readings at once of a tenant with 10,000 applications needed. */
const OLD_MB = 512;
/** Node 20 takes 16 by itself, Node 24 four times as much; neither is faster for it here. */
const YOUNG_MB = 4;

/** The bounds as Node takes them; the Dockerfile says the same. */
export const HEAP_BOUNDS = [
  `--max-old-space-size=${OLD_MB}`,
  `--max-semi-space-size=${YOUNG_MB}`,
] as const;

/**
 * Of glibc's allocator: each of Node's threads would keep a part of the memory to itself, eight times
 * the number of processors in all. Other allocators take no notice.
 */
const ARENAS = { MALLOC_ARENA_MAX: "2" };

/**
 * The environment for the process that serves. With gigabytes to grow into, V8 lets garbage pile up
 * to four times what is in use before it collects; below two gigabytes the factor falls with the
 * limit, to 1.4 at this one. A machine that allows less is left at that, and what NODE_OPTIONS says
 * already counts, because Node takes the last.
 */
export function withBoundedHeap(
  env: Environment,
  machineLimit = getHeapStatistics().heap_size_limit,
): Environment {
  const arenas = { ...ARENAS, ...env };
  if (machineLimit <= OLD_MB * 1024 ** 2) return arenas;
  return { ...arenas, NODE_OPTIONS: `${HEAP_BOUNDS.join(" ")} ${env.NODE_OPTIONS ?? ""}`.trim() };
}
