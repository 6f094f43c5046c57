import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { type DialgateError, explainError } from "@/lib/domain/errors";
import { readTimeline } from "./audits";
import { loggedChanges } from "./auditValues";
import { setUp } from "../../../tests/saving/saving.fixture";

const LISTENERS = "/beta/identity/authenticationEventListeners";
const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";

async function timeline(given: object = {}) {
  const { tenant, access } = await setUp({ limits: { enforceThrottling: false }, ...given });
  const read = async () => {
    const got = await readTimeline(access);
    if (!got.ok) throw new Error(got.error.message);
    return got.value;
  };
  return { tenant, access, read };
}

test("tells who did what to which listener, the newest first", async () => {
  const { tenant, read } = await timeline();
  const [first] = (await tenant.state()).listeners.filter((each) => each["@odata.type"] === PHONE);
  if (first === undefined) throw new Error("no listener");
  const before = await read();
  await tenant.asScript("PATCH", `${LISTENERS}/${first.id}`, {
    "@odata.type": PHONE,
    displayName: "Renamed by a script",
  });
  const { entries, unreadable, cut } = await read();
  expect(entries).toHaveLength(before.entries.length + 1);
  expect([unreadable, cut]).toEqual([0, false]);
  expect(entries[0]).toMatchObject({
    act: "updated",
    succeeded: true,
    who: { kind: "application", name: "Dialgate service" },
    listenerId: first.id,
    listenerName: "Renamed by a script",
  });
  const times = entries.map(({ at }) => at);
  expect(times).toEqual([...times].sort().reverse());
  expect(before.entries.some(({ who }) => who.kind === "user" && who.name !== null)).toBe(true);
});

test("a 403 names the permission that is missing, and the role that goes with it", async () => {
  const { tenant, access } = await timeline();
  await tenant.fault({ method: "GET", path: "/auditLogs", status: 403, times: "always" });
  const read = await readTimeline(access);
  expect(read).toMatchObject({ ok: false, error: { permission: "AuditLog.Read.All" } });
  const { next } = explainError(read.ok ? NEVER : read.error);
  expect(next).toMatch(/AuditLog\.Read\.All .*\(delegated\).*such as Reports Reader/);
});

const NEVER: DialgateError = { code: "refused", message: "" };

test("has old and new values where Graph records them, and none where it does not", async () => {
  for (const auditModifiedProperties of ["values", "empty"]) {
    const { tenant, read } = await timeline({ switches: { auditModifiedProperties } });
    const [one] = (await tenant.state()).listeners.filter((each) => each["@odata.type"] === PHONE);
    await tenant.asScript("PATCH", `${LISTENERS}/${one?.id}`, {
      "@odata.type": PHONE,
      priority: 77,
    });
    const [entry] = (await read()).entries;
    expect(entry?.others).toEqual(
      auditModifiedProperties === "values"
        ? [{ property: "priority", before: String(one?.priority), after: "77" }]
        : [],
    );
  }
});

test("is refused to those who may not read the log", async () => {
  const { tenant, access } = await timeline();
  const token = await tenant.token({ person: "user" });
  expect(await readTimeline({ ...access, token })).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
});

test("counts entries in a shape that it does not know, and shows the others", async () => {
  const sound = {
    id: "sound",
    activityDateTime: "2026-11-20T10:00:00Z",
    activityDisplayName: "Create authenticationEventListener",
  };
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(request.url ?? "");
    const value = asked.includes("'Create") ? [sound, { ...sound, initiatedBy: 7 }, null, "x"] : [];
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ value }));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const read = await readTimeline({ graphUrl: `http://localhost:${port}`, token: "t" });
  server.close();
  expect(read).toMatchObject({
    ok: true,
    value: { unreadable: 3, cut: false, entries: [{ id: "sound", who: { kind: "unknown" } }] },
  });
});

test("takes acts on listeners however they are spelt, and nothing else", async () => {
  const names = [
    "Create authenticationEventListener",
    "Update authenticationEventlistener",
    "Delete authenticationEventListener",
    "Delete authenticationEventlistener",
    "Create authenticationEventsFlow",
    "Delete application",
  ];
  const log = names.map((activityDisplayName, index) => ({
    ...{ id: String(index), activityDateTime: "2026-11-20T10:00:00Z", activityDisplayName },
  }));
  // A log that minds the case of what it is asked for, as Microsoft's may.
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "", "http://graph").searchParams.get("$filter") ?? "";
    const start = /^startswith\(activityDisplayName,'(.*)'\)$/.exec(asked)?.[1] ?? "?";
    const value = log.filter(({ activityDisplayName: name }) => name.startsWith(start));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ value }));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const read = await readTimeline({ graphUrl: `http://localhost:${port}`, token: "t" });
  server.close();
  if (!read.ok) throw new Error(read.error.message);
  const { entries, unreadable } = read.value;
  expect(entries.map(({ id, act }) => `${id} ${act}`).sort()).toEqual([
    "0 created",
    "1 updated",
    "2 deleted",
    "3 deleted",
  ]);
  expect(unreadable).toBe(0);
});

test.each(["documented", "small-l", "mixed"])(
  "shows deletions where the log spells them %s",
  async (auditSpelling) => {
    const { tenant, read } = await timeline({ switches: { auditSpelling } });
    const { listeners } = await tenant.state();
    const gone = listeners.filter((each) => each["@odata.type"] === PHONE).slice(0, 2);
    for (const { id } of gone) await tenant.asScript("DELETE", `${LISTENERS}/${id}`);
    const deleted = (await read()).entries.filter(({ act }) => act === "deleted");
    const ids = deleted.map(({ listenerId }) => listenerId);
    expect(ids).toEqual(expect.arrayContaining(gone.map(({ id }) => id)));
  },
);

test("reads old and new lists and applications where Graph records them in its own form", async () => {
  const { tenant, read } = await timeline({ switches: { auditModifiedProperties: "values" } });
  const phones = (await tenant.state()).listeners.filter((each) => each["@odata.type"] === PHONE);
  const [one] = phones;
  const options = (excludeRegions: number[]) => ({
    includeAdditionalRegions: [254],
    excludeRegions,
  });
  await tenant.asScript("PATCH", `${LISTENERS}/${one?.id}`, {
    "@odata.type": PHONE,
    handler: {
      "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartExternalUsersAuthHandler",
      smsOptions: options([49]),
      voiceOptions: options([]),
    },
  });
  await tenant.asScript("DELETE", `${LISTENERS}/${one?.id}`);
  const [deleted, updated] = (await read()).entries;
  expect(updated?.lists).toMatchObject({
    before: { sms: { include: one?.handler.smsOptions.includeAdditionalRegions } },
    after: { sms: { include: [254], exclude: [49] }, voice: { include: [254], exclude: [] } },
  });
  expect(updated?.applications).toBeNull();
  expect(deleted?.lists?.after).toBeNull();
  const appIds = one?.conditions.applications.includeApplications.map(({ appId }) => appId);
  expect(deleted?.applications).toEqual({ before: { all: false, appIds }, after: null });
});

test.each([
  ["no JSON", "{"],
  ["another form", JSON.stringify([1, 2])],
  ["lists of texts", JSON.stringify({ smsOptions: { excludeRegions: ["254"] } })],
  ["no options", JSON.stringify({ other: 1 })],
])("a handler that is %s is passed on as text, and guessed at by nobody", (_, newValue) => {
  const change = { property: "handler", before: null, after: newValue };
  expect(loggedChanges([change])).toEqual({ lists: null, applications: null, others: [change] });
});
