import { test } from "vitest";
import { ALL, trialsOf, tryAll, writeTable } from "./all.fixture";
import { KINDS } from "./kinds.fixture";

/** A run of 300 writes takes seconds of computing: of its 612 trials each seventh, or three. */
const SOME = 7;
const SAMPLE = 211;

test("no run of 300 writes does either", async () => {
  const kinds = KINDS.filter(({ name }) => name === "run of 300");
  const tried = await tryAll(await trialsOf(kinds, ALL ? SOME : SAMPLE));
  if (ALL)
    writeTable("docs/faults-of-runs.md", "What a long run does when something goes wrong", tried);
}, 1_800_000);
