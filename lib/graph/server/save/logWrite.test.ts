import { expect, test, vi } from "vitest";
import { NOTHING_PRESERVED } from "@/lib/domain/listener";
import { identify, inRequest } from "@/lib/log/context";
import { hearLog } from "@/lib/log/lines.fixture";
import { logWrite, type WriteEvent } from "./logWrite";

vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "info"));

const heard = hearLog();
const lists = { include: [254], exclude: [] };
const LISTENER = {
  ...{ id: "l", displayName: "\u202EVoice", priority: 500, flowId: null, allApplications: false },
  ...{ appIds: ["a", "b"], preserved: NOTHING_PRESERVED, fingerprint: "f" },
  sms: { ...lists, defaultRegions: [49] },
  voice: { include: [], exclude: [1], defaultRegions: [] },
};

function tell(event: Omit<WriteEvent, "id">, reason = "") {
  inRequest({ request: "r", route: "action save", needs: "manage" }, () => {
    identify({ tenant: "t", who: "o", whoName: "adele\u202E@contoso.example" });
    logWrite(reason, { ...event, id: "id" });
  });
}

test("a line of the log names the person, and holds nothing that a terminal acts on or that turns it about", () => {
  const reason = "Ticket 7 \u202Eevil\u009B2J\n##vso[task.complete]\u2028";
  tell({ phase: "intent", operation: { kind: "delete", listenerId: "l" } }, reason);
  expect(heard.text()).toMatch(/^[^\n]*\n$/);
  const line = heard.text().slice(0, -1);
  expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]|##/);
  expect(heard.lines("listener-write-intent")).toEqual([
    expect.objectContaining({
      id: "id",
      request: "r",
      tenant: "t",
      who: "o",
      listener: "l",
      reason,
    }),
  ]);
});

test("a deletion says all that was deleted", () => {
  const operation = { kind: "delete", listenerId: "l" } as const;
  tell({ phase: "outcome", operation, before: LISTENER, report: { operation, outcome: "done" } });
  const { displayName, priority, flowId, allApplications, preserved } = LISTENER;
  expect(heard.lines("listener-write")).toEqual([
    expect.objectContaining({
      ...{ displayName, priority, flowId, allApplications, preserved, applications: ["a", "b"] },
      before: { sms: lists, voice: { include: [], exclude: [1] } },
      outcome: "done",
    }),
  ]);
});

test("a write that failed says with which code and message", () => {
  const operation = { kind: "delete", listenerId: "l" } as const;
  const error = { code: "forbidden", message: "Authorization_RequestDenied: No." } as const;
  tell({ phase: "outcome", operation, report: { operation, outcome: "failed", error } });
  expect(heard.lines("listener-write")[0]).toMatchObject({
    ...{ outcome: "failed", error: "forbidden", message: error.message },
  });
});
