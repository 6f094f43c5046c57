import { expect, test } from "vitest";
import { jsonObject, listenerPage } from "./types";

test("a page of listeners is passed through, not copied", () => {
  const listener = { id: "1", nested: { list: [1, { a: null }] } };
  expect(listenerPage.parse({ value: [listener] }).value[0]).toBe(listener);
});

test.each([[null], [["x"]], ["x"], [1], [undefined]])("%j is no object", (value) => {
  expect(jsonObject.safeParse(value).success).toBe(false);
});
