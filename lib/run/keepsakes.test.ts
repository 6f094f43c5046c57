import { beforeEach, expect, it, vi } from "vitest";
import { keepsakes, markKey, markOf, ownKey } from "./keepsakes";

/** What idb-keyval keeps where there is a database. */
const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock("idb-keyval", () => ({
  keys: () => Promise.resolve([...kept.keys()]),
  get: (key: string) => Promise.resolve(kept.get(key)),
  getMany: (all: string[]) => Promise.resolve(all.map((key) => kept.get(key))),
  set: (key: string, value: unknown) => Promise.resolve(kept.set(key, value)),
  setMany: (all: [string, unknown][]) =>
    Promise.resolve(all.forEach(([key, value]) => kept.set(key, value))),
  del: (key: string) => Promise.resolve(kept.delete(key)),
  delMany: (all: string[]) => Promise.resolve(all.forEach((key) => kept.delete(key))),
}));

const database = () => Promise.reject(new Error("it is mocked"));
const ownerOf = (tenantId: string, accountId: string) => ({
  tenantId,
  accountId,
  userName: `${accountId}@example`,
});
const ADELE = ownerOf("t", "adele");
const GRADY = ownerOf("t", "grady");

beforeEach(() => kept.clear());

it("tells of a run of another account of the tenant who began it and when, and nothing else", async () => {
  kept.set(...markOf(ADELE, "2026-11-27T00:00:00Z"));
  kept.set(ownKey(ADELE, "run.v2"), { heading: "Secret" });
  expect(await keepsakes(database, GRADY).others()).toEqual([
    { by: "adele@example", startedAt: "2026-11-27T00:00:00Z" },
  ]);
  expect(await keepsakes(database, ADELE).others()).toEqual([]);
  expect(await keepsakes(database, ownerOf("u", "grady")).others()).toEqual([]);
});

it("takes over what was kept by tenant alone, and leaves alone what is another's", async () => {
  kept.set("t:run.v2", "run");
  kept.set("t:restores", ["old"]);
  kept.set("t:restore:0a", "file");
  kept.set("u:run.v2", "of another tenant");
  kept.set(ownKey(GRADY, "restores"), ["his"]);
  kept.set(ownKey(ADELE, "restores"), ["new"]);
  await keepsakes(database, ADELE).adopt();
  expect(Object.fromEntries(kept)).toEqual({
    "u:run.v2": "of another tenant",
    [ownKey(GRADY, "restores")]: ["his"],
    [ownKey(ADELE, "restores")]: ["new", "old"],
    [ownKey(ADELE, "restore:0a")]: "file",
    [ownKey(ADELE, "run.v2")]: "run",
  });
  await keepsakes(database, GRADY).adopt();
  expect(kept.has(ownKey(GRADY, "run.v2"))).toBe(false);
});

it("takes over nothing in place of what an account has", async () => {
  kept.set("t:run.v2", "old");
  kept.set(ownKey(ADELE, "run.v2"), "new");
  await keepsakes(database, ADELE).adopt();
  expect(kept.get(ownKey(ADELE, "run.v2"))).toBe("new");
});

it("forgets all of one account, and nothing of another", async () => {
  for (const owner of [ADELE, GRADY]) {
    kept.set(ownKey(owner, "restores"), []);
    kept.set(...markOf(owner, "2026-11-27T00:00:00Z"));
  }
  await keepsakes(database, ADELE).forget();
  expect([...kept.keys()].sort()).toEqual([ownKey(GRADY, "restores"), markKey(GRADY)].sort());
});
