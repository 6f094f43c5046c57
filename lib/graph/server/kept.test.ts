import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { setUp } from "../../../tests/saving/saving.fixture";
import { readApplications } from "./applications";
import { readSnapshot } from "./listeners";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";

setFlagsFromString("--expose-gc");
// The flag counts for contexts that are made after it.
const collectGarbage = runInNewContext("gc") as () => void;

/** What a reading gave, for as long as anything else holds it. */
async function weakly(read: () => Promise<{ readonly ok: boolean; readonly value?: object }>) {
  const { value } = await read();
  if (value === undefined) throw new Error("nothing was read");
  return new WeakRef(value);
}

test.each([
  ["listeners", readSnapshot],
  ["applications", (access: GraphAccess) => readApplications(access, null)],
])("nothing is kept of the %s of a tenant once they are answered", async (_name, read) => {
  const { access } = await setUp();
  const kept = await weakly(() => read(access));
  await turn();
  collectGarbage();
  expect(kept.deref()).toBeUndefined();
});
