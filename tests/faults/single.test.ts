import { test } from "vitest";
import { ALL, trialsOf, tryAll, writeTable } from "./all.fixture";
import { KINDS } from "./kinds.fixture";

const SAMPLE = 83;

test("no single save lies, loses anybody or writes twice, whatever goes wrong", async () => {
  const kinds = KINDS.filter(({ name }) => name !== "run of 300");
  const tried = await tryAll(await trialsOf(kinds, ALL ? 1 : SAMPLE));
  if (ALL) writeTable("docs/faults.md", "What a save does when something goes wrong", tried);
}, 3_600_000);
