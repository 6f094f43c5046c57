import { expect, test } from "vitest";
import { answeredError } from "./errors";

const messageOf = (message: string) =>
  answeredError(400, { error: { code: "BadRequest", message } }, undefined, undefined).message;

test.each([
  ["eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiIwIn0.c2ln is expired", "[token] is expired"],
  ["got Bearer abc.def~+/==, try again", "got Bearer [token], try again"],
  ["bearer eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiIwIn0.", "bearer [token]"],
])("nothing like a token is passed on: %s", (message, told) => {
  expect(messageOf(message)).toBe(`BadRequest: ${told}`);
});

test("other words stay, within bounds", () => {
  expect(messageOf("Property 'eyJ' is invalid.")).toBe("BadRequest: Property 'eyJ' is invalid.");
  expect(messageOf("x".repeat(5_000)).length).toBeLessThan(600);
});
