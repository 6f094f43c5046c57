import { expect, test } from "vitest";
import { writeLine } from "./writeLine";

test("a line of the log names the person, and holds nothing that a terminal acts on or that turns it about", () => {
  const reason = "Ticket 7 \u202Eevil\u009B2J\n##vso[task.complete]\u2028";
  const caller = { tenantId: "t", objectId: "o", userName: "adele\u202E@contoso.example" };
  const line = writeLine(caller, reason, {
    ...{ phase: "intent", id: "id" },
    operation: { kind: "delete", listenerId: "l" },
  });
  expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]|##/);
  expect(JSON.parse(line)).toMatchObject({ tenant: "t", who: "o", listener: "l", reason });
});
