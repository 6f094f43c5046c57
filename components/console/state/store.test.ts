import { describe, expect, it } from "vitest";
import { NOTHING_STAGED } from "@/lib/domain/staged";
import { type Storage, readStaged, stagedKey, writeStaged } from "./store";

function storageOf(values: Record<string, string> = {}): Storage & { values: Map<string, string> } {
  const map = new Map(Object.entries(values));
  return {
    values: map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

const STAGED = { sms: { 254: "opt-in", 49: "exclude" }, voice: {} } as const;

it("reads back what it wrote", () => {
  const storage = storageOf();
  writeStaged(storage, "k", STAGED);
  expect(readStaged(storage, "k")).toEqual(STAGED);
});

it("leaves nothing behind when nothing is staged", () => {
  const storage = storageOf();
  writeStaged(storage, "k", STAGED);
  writeStaged(storage, "k", NOTHING_STAGED);
  expect(storage.values.size).toBe(0);
});

describe("what is not readable", () => {
  it.each([
    ["nothing", undefined],
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
    ["half of it", '{"sms":{}}'],
    ["another choice", '{"sms":{"254":"allow"},"voice":{}}'],
    ["another kind of key", '{"sms":{"KE":"opt-in"},"voice":{}}'],
    ["a key that is no code", '{"sms":{"12345":"opt-in"},"voice":{}}'],
  ])("%s counts as nothing staged", (_, value) => {
    const storage = storageOf(value === undefined ? {} : { k: value });
    expect(readStaged(storage, "k")).toEqual(NOTHING_STAGED);
  });
});

it("does without a storage that refuses, and says so", () => {
  const refuse = () => {
    throw new Error("denied");
  };
  const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  expect(readStaged(storage, "k")).toEqual(NOTHING_STAGED);
  expect(writeStaged(storage, "k", STAGED)).toBe(false);
  expect(writeStaged(storageOf(), "k", STAGED)).toBe(true);
});

it("keeps tenants, accounts and applications apart", () => {
  const owner = (tenantId: string, accountId: string) => ({ tenantId, accountId, userName: "" });
  const keys = [
    stagedKey(owner("a", "x"), "b"),
    stagedKey(owner("a", "x"), "c"),
    stagedKey(owner("b", "x"), "b"),
    stagedKey(owner("a", "y"), "b"),
  ];
  expect(new Set(keys).size).toBe(4);
});
