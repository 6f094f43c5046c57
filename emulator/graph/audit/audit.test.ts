import { describe, expect, it } from "vitest";
import { PHONE_LISTENER, phoneListener } from "../../testing/bodies";
import { callerOf, LISTENERS, newAdmin, type GraphCaller } from "../../testing/graph";
import { localEmulator } from "../../testing/local";

let now = Date.parse("2026-11-20T12:00:00Z");
const emulator = localEmulator({ clock: () => now });
const AUDITS = "/v1.0/auditLogs/directoryAudits";
const unthrottled = { enforceThrottling: false };

async function activities(admin: GraphCaller, query = ""): Promise<unknown[]> {
  const { body, text } = await admin.get(`${AUDITS}${query}`);
  expect(body.error, text).toBeUndefined();
  return (body.value ?? []).map(({ activityDisplayName }) => activityDisplayName);
}

describe("the audit log", () => {
  it("has an entry for each write, the newest first", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty", limits: unthrottled });
    const { body } = await admin.post(LISTENERS, phoneListener());
    const path = `${LISTENERS}/${String(body.id)}`;
    now += 1000;
    await admin.patch(path, { "@odata.type": PHONE_LISTENER, priority: 7 });
    now += 1000;
    const app = await callerOf(admin.tenant, "app");
    await app.delete(path);
    expect(await activities(admin)).toEqual([
      "Delete authenticationEventListener",
      "Update authenticationEventListener",
      "Create authenticationEventListener",
    ]);
    const entries = (await admin.get(AUDITS)).body.value ?? [];
    expect(entries[2]).toMatchObject({
      loggedByService: "B2C",
      result: "success",
      correlationId: expect.any(String) as string,
      initiatedBy: {
        user: { displayName: "Adele Vance", userPrincipalName: "adele@contoso.example" },
        app: null,
      },
      targetResources: [{ id: body.id, displayName: "Of a test", modifiedProperties: [] }],
    });
    expect(entries[0]).toMatchObject({
      initiatedBy: { user: null, app: { displayName: "Dialgate service" } },
    });
    expect((await admin.get(`${AUDITS}/${String(entries[0]?.id)}`)).status).toBe(200);
    expect((await admin.get(`${AUDITS}/nothing`)).status).toBe(404);
  });

  it.each([
    ["documented", ["L", "L"]],
    ["small-l", ["l", "l"]],
    ["mixed", ["l", "L"]],
  ])("spells deletions as the tenant does: %s", async (auditSpelling, letters) => {
    const wish = { seed: "empty", limits: unthrottled, switches: { auditSpelling } };
    const admin = await newAdmin(emulator.url, wish);
    for (let count = 0; count < 2; count += 1) {
      const { body } = await admin.post(LISTENERS, phoneListener());
      now += 1000;
      await admin.delete(`${LISTENERS}/${String(body.id)}`);
      now += 1000;
    }
    const names = await activities(admin);
    const spelling = (letter: string) => `Delete authenticationEvent${letter}istener`;
    const deletions = names.filter((name) => String(name).startsWith("Delete"));
    expect(deletions.toReversed()).toEqual(letters.map(spelling));
    expect(names).toContain("Create authenticationEventListener");
    const [newest] = (await admin.get(AUDITS)).body.value ?? [];
    const one = await admin.get(`${AUDITS}/${String(newest?.id)}`);
    expect(one.body.activityDisplayName).toBe(names[0]);
  });

  it("has none for a write that was refused", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    await admin.post(LISTENERS, phoneListener({ priority: 5000 }));
    expect(await activities(admin)).toEqual([]);
  });

  it("is filtered by time and activity", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty", limits: unthrottled });
    const at = [];
    for (const displayName of ["a", "b", "c"]) {
      at.push(new Date(now).toISOString());
      await admin.post(LISTENERS, phoneListener({ displayName }));
      now += 60_000;
    }
    const created = "activityDisplayName eq 'Create authenticationEventListener'";
    const count = async (filter: string) => (await activities(admin, `?$filter=${filter}`)).length;
    expect(await count(`activityDateTime ge ${at[1]}`)).toBe(2);
    expect(await count(`activityDateTime gt ${at[1]}`)).toBe(1);
    expect(await count(`activityDateTime le ${at[1]}`)).toBe(2);
    expect(await count(`activityDateTime lt ${at[1]}`)).toBe(1);
    expect(await count(`${created} and activityDateTime ge ${at[2]}`)).toBe(1);
    expect(await count("activityDisplayName eq 'Delete authenticationEventListener'")).toBe(0);
    expect(await count("loggedByService eq 'B2C'")).toBe(3);
    expect((await admin.get(`${AUDITS}?$filter=nonsense ge 5`)).status).toBe(400);
  });

  it("pages and is ordered", async () => {
    const admin = await newAdmin(emulator.url, { limits: unthrottled });
    const first = await admin.get(`${AUDITS}?$top=4&$orderby=activityDateTime`);
    expect(first.body.value).toHaveLength(4);
    const second = await admin.get(String(first.body["@odata.nextLink"]));
    expect(second.body.value).toHaveLength(2);
    expect(second.body["@odata.nextLink"]).toBeUndefined();
    const times = [...(first.body.value ?? []), ...(second.body.value ?? [])].map(
      ({ activityDateTime }) => String(activityDateTime),
    );
    expect(times).toEqual(times.toSorted());
  });

  it("forgets after seven days", async () => {
    const admin = await newAdmin(emulator.url, { limits: unthrottled });
    expect(await activities(admin)).toHaveLength(6);
    now += 7 * 86_400_000;
    const fresh = await callerOf(admin.tenant);
    expect(await activities(fresh)).toEqual([]);
  });
});

describe("modified properties", () => {
  async function modified(auditModifiedProperties: string) {
    const admin = await newAdmin(emulator.url, {
      seed: "empty",
      switches: { auditModifiedProperties },
    });
    const { body } = await admin.post(LISTENERS, phoneListener({ priority: 5 }));
    await admin.patch(`${LISTENERS}/${String(body.id)}`, {
      "@odata.type": PHONE_LISTENER,
      priority: 7,
    });
    const state = await admin.control("GET", "/state");
    const audits = state.body.directoryAudits as { targetResources: Record<string, unknown>[] }[];
    return audits[1]?.targetResources[0]?.modifiedProperties;
  }

  it("are empty", async () => {
    expect(await modified("empty")).toEqual([]);
  });

  it("or hold old and new values", async () => {
    expect(await modified("values")).toEqual([
      { displayName: "priority", oldValue: "5", newValue: "7" },
    ]);
  });
});
