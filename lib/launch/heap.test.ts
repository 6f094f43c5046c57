import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import type { Environment } from "../config/readConfig";
import { withBoundedHeap } from "./heap";

const GB = 1024 ** 3;
/** Young objects may fill three semi-spaces of 4 MB. */
const YOUNG = 12 * 1024 ** 2;

/** The limit in bytes that a Node process has with these variables. */
function heapLimit(env: Environment): number {
  const script = "console.log(require('node:v8').getHeapStatistics().heap_size_limit)";
  // Next declares NODE_ENV to be always there; Node does not need it.
  const options = { env: env as NodeJS.ProcessEnv, encoding: "utf8" } as const;
  return Number(execFileSync(process.execPath, ["-e", script], options));
}

test("bounds the heap of the process that serves", () => {
  expect(heapLimit(withBoundedHeap({}, 4 * GB))).toBe(GB / 2 + YOUNG);
});

test("leaves the last word to NODE_OPTIONS", () => {
  const env = { NODE_OPTIONS: "--max-old-space-size=300" };
  expect(heapLimit(withBoundedHeap(env, 4 * GB))).toBeLessThan(GB / 2.5);
});

test("asks for no more than the machine allows", () => {
  expect(withBoundedHeap({ PORT: "1" }, GB / 4)).toEqual({ PORT: "1", MALLOC_ARENA_MAX: "2" });
});

test("leaves the allocator to who has set it", () => {
  expect(withBoundedHeap({ MALLOC_ARENA_MAX: "8" })).toMatchObject({ MALLOC_ARENA_MAX: "8" });
});
