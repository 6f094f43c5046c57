import { test } from "vitest";
import { ALL, trialsOf, tryAll, writeTable } from "./all.fixture";
import { KINDS } from "./kinds.fixture";

/** A run of 300 writes takes seconds of computing: each seventh of its trials, or three of them. */
const SOME = 7;
const SAMPLE = 421;

test("no run of 300 writes does either", async () => {
  const kinds = KINDS.filter(({ name }) => name === "run of 300");
  const tried = await tryAll(await trialsOf(kinds, ALL ? SOME : SAMPLE));
  if (ALL)
    writeTable("docs/faults-of-runs.md", "What a long run does when something goes wrong", tried);
}, 3_600_000);
