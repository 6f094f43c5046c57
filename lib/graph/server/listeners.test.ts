import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationRequest } from "../wire/request";
import { readSnapshot } from "./listeners";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { setUp } from "../../../tests/saving/saving.fixture";
import { toListener } from "./toListener";
import { phoneListener } from "../wire/types";

const PATH = "/beta/identity/authenticationEventListeners";
const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";
const HANDLER = "#microsoft.graph.onPhoneMethodLoadStartExternalUsersAuthHandler";

const phone = (more: object = {}) => ({
  "@odata.type": PHONE,
  id: "11111111-1111-4111-8111-111111111111",
  conditions: { applications: { includeApplications: [{ appId: "ABC" }] } },
  handler: { "@odata.type": HANDLER, smsOptions: {}, voiceOptions: null },
  ...more,
});

describe("against the local tenant", () => {
  test("picks the phone type out of all types, over all pages", async () => {
    const { tenant, access } = await setUp({ limits: { listenersPage: 3 } });
    const { listeners: stored } = await tenant.state();
    const read = await readSnapshot(access);
    if (!read.ok) throw new Error(read.error.message);
    const phones = stored.filter((each) => each["@odata.type"] === PHONE);
    expect(read.value.total).toBe(stored.length);
    expect(read.value.listeners.map(({ id }) => id).sort()).toEqual(
      phones.map(({ id }) => id).sort(),
    );
    expect(phones.length).toBeLessThan(stored.length);
  });

  test("tells a token that Graph does not take from a missing role", async () => {
    const { tenant, access } = await setUp();
    const code = async (token: string) => {
      const read = await readSnapshot({ ...access, token });
      return read.ok ? "ok" : read.error.code;
    };
    expect(await code("eyJhbGciOiJub25lIn0.e30.x")).toBe("unauthenticated");
    expect(await code(await tenant.token({ person: "user" }))).toBe("forbidden");
    expect(await code(await tenant.token({ person: "reader" }))).toBe("ok");
  });
});

describe("against a Graph that misbehaves", () => {
  let answer: (path: string) => { status?: number; body: unknown };
  let access: GraphAccess;
  const authorized: string[] = [];
  const server = createServer((request, response) => {
    authorized.push(request.headers.authorization ?? "");
    const { status = 200, body } = answer(request.url ?? "");
    response.writeHead(status, { "content-type": "application/json", "request-id": "r-1" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    access = { graphUrl: `http://127.0.0.1:${port}`, token: "t" };
  });
  afterAll(() => void server.close());

  test("refuses a next page on another host, and one that turns in circles", async () => {
    for (const next of ["http://example.invalid/beta/x", PATH]) {
      answer = () => ({ body: { value: [], "@odata.nextLink": next } });
      expect(await readSnapshot(access)).toMatchObject({
        ok: false,
        error: { code: "invalid-response" },
      });
    }
  });

  test("keeps a phone listener of unknown shape apart, for all whom it may concern", async () => {
    const odd = phone({ handler: { "@odata.type": "#microsoft.graph.somethingNew" } });
    answer = () => ({ body: { value: [phone({ id: "fine" }), odd] } });
    const read = await readSnapshot(access);
    expect(read).toMatchObject({
      ok: true,
      value: {
        total: 2,
        listeners: [{ id: "fine" }],
        unreadable: [{ id: odd.id, appIds: ["abc"] }],
      },
    });
  });

  test("takes null and missing lists for empty, and ids in any case", async () => {
    answer = () => ({ body: { value: [phone()] } });
    const read = await readSnapshot(access);
    expect(read.ok && read.value.listeners[0]).toMatchObject({
      appIds: ["abc"],
      priority: 500,
      sms: { include: [], exclude: [], defaultRegions: [] },
      voice: { include: [], exclude: [], defaultRegions: [] },
    });
  });

  test.each([
    ["no JSON", "<html>"],
    ["no list", {}],
    ["a list of strings", { value: ["x"] }],
    ["null", null],
  ])("gives an error for %s, with the request id", async (_name, body) => {
    answer = () => ({ body });
    expect(await readSnapshot(access)).toMatchObject({
      ok: false,
      error: { code: "invalid-response", requestId: "r-1" },
    });
  });

  test("tells Graph's own message, cut to a length that can be shown", async () => {
    answer = () => ({ status: 400, body: { error: { code: "Nope", message: "x".repeat(9000) } } });
    const read = await readSnapshot(access);
    expect(!read.ok && read.error.message.length).toBe(500);
    expect(read).toMatchObject({ ok: false, error: { code: "read-refused" } });
  });
});

/** What Graph may add one day, on every level that a write sends back. */
const unknownProperties = fc.dictionary(
  fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/).filter((key) => !KNOWN.has(key)),
  fc.jsonValue({ noUnicodeString: false }),
  { maxKeys: 3 },
);
const KNOWN = new Set([
  "id",
  "displayName",
  "priority",
  "authenticationEventsFlowId",
  "conditions",
  "applications",
  "handler",
  "smsOptions",
  "voiceOptions",
  "defaultRegions",
  "includeAdditionalRegions",
  "excludeRegions",
]);

test("unknown properties survive the way in and out, on every level", () => {
  fc.assert(
    fc.property(
      fc.tuple(unknownProperties, unknownProperties, unknownProperties, unknownProperties),
      ([top, conditions, handler, options]) => {
        const wire = phoneListener.parse({
          ...phone({ ...top }),
          conditions: { ...conditions, applications: { includeApplications: [] } },
          handler: {
            ...handler,
            "@odata.type": HANDLER,
            smsOptions: { ...options, includeAdditionalRegions: [254] },
            voiceOptions: { ...options },
          },
        });
        const listener = toListener(wire, []);
        const { preserved } = listener;
        const settings = { sms: listener.sms, voice: listener.voice };
        const { displayName, priority, flowId } = { ...listener, displayName: "x" };
        const created = operationRequest({
          ...{ kind: "create", ref: "new-1", displayName, priority, flowId, appIds: [] },
          ...{ settings, preserved },
        });
        const updated = operationRequest({
          ...{ kind: "update", listenerId: listener.id, before: settings, settings, preserved },
        });
        expect(created.body).toMatchObject({ ...top, conditions, handler });
        for (const { body } of [created, updated]) {
          expect(body).toMatchObject({ handler: { ...handler, smsOptions: options } });
          expect(body).toMatchObject({ handler: { voiceOptions: options } });
        }
      },
    ),
  );
});
