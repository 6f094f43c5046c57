import { expect, it } from "vitest";
import type { Draft } from "./draft";
import { keptKeys } from "./kept";
import { keepApplications, keepDraft, readForm } from "./keptForm";

const OWNER = { tenantId: "t", accountId: "a", userName: "u" };
const DRAFT: Draft = {
  first: "details",
  act: "only",
  channels: ["sms"],
  codes: [254, 44],
  from: null,
};

function storageOf(values: Record<string, string> = {}) {
  const map = new Map(Object.entries(values));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  };
}

it("reads back what it kept, for that account alone", () => {
  const storage = storageOf();
  keepApplications(storage, OWNER, ["app-a", "app-b"]);
  keepDraft(storage, OWNER, DRAFT);
  expect(readForm(storage, OWNER)).toEqual({ appIds: ["app-a", "app-b"], draft: DRAFT });
  expect(readForm(storage, { ...OWNER, accountId: "b" })).toBeNull();
});

it.each([
  ["no form", null, '["app-a"]'],
  ["no applications", JSON.stringify(DRAFT), null],
  ["no JSON", "{", '["app-a"]'],
  ["another act", JSON.stringify({ ...DRAFT, act: "delete" }), '["app-a"]'],
  ["another first question", JSON.stringify({ ...DRAFT, first: "name" }), '["app-a"]'],
  ["no client id", JSON.stringify(DRAFT), '["../x"]'],
])("counts %s as nothing kept", (_, form, applications) => {
  const keys = keptKeys(OWNER);
  const values = [
    ...(form === null ? [] : [[keys.form, form]]),
    ...(applications === null ? [] : [[keys.applications, applications]]),
  ];
  const storage = storageOf(Object.fromEntries(values) as Record<string, string>);
  expect(readForm(storage, OWNER)).toBeNull();
});

it("does without a storage that refuses", () => {
  const refuse = () => {
    throw new Error("denied");
  };
  expect(() => keepDraft({ getItem: refuse, setItem: refuse }, OWNER, DRAFT)).not.toThrow();
  expect(readForm({ getItem: refuse, setItem: refuse }, OWNER)).toBeNull();
});
