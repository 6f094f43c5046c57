import { expect, test } from "vitest";
import { writeLine } from "./writeLine";

test("a line of the log holds nothing that a terminal acts on or that turns it about, nor the token", () => {
  const reason = "Ticket 7 \u202Eevil\u009B2J\n##vso[task.complete]\u2028";
  const token = "eyJ0eXAiOiJKV1QifQ.eyJ0aWQiOiJ0In0.c2ln";
  const line = writeLine(token, reason, {
    ...{ phase: "intent", id: "id" },
    operation: { kind: "delete", listenerId: "l" },
  });
  expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]|##/);
  expect(line).not.toContain(token);
  expect(JSON.parse(line)).toMatchObject({ tenant: "t", listener: "l", reason });
});
