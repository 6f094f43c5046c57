import { describe, expect, it } from "vitest";
import { newAdmin } from "../../testing/graph";
import { localEmulator, type Answer } from "../../testing/local";

const emulator = localEmulator();
const eventual = { ConsistencyLevel: "eventual" };

function names({ body }: Answer): unknown[] {
  return (body.value ?? []).map(({ displayName }) => displayName);
}

describe("the list of applications", () => {
  it("is on both versions, with objects of id and appId", async () => {
    const admin = await newAdmin(emulator.url);
    for (const version of ["/v1.0", "/beta"]) {
      const { status, body } = await admin.get(`${version}/applications`);
      expect(status).toBe(200);
      expect(body.value).toHaveLength(43);
      const [first] = body.value ?? [];
      expect(first).toMatchObject({ displayName: "Woodgrove Groceries" });
      expect(first?.appId).toBe(admin.tenant.landmarks.woodgroveGroceries);
      expect(first?.id).not.toBe(first?.appId);
    }
  });

  it("shows the selected properties only", async () => {
    const admin = await newAdmin(emulator.url);
    const { body } = await admin.get("/v1.0/applications?$select=appId,displayName&$top=1");
    expect(Object.keys(body.value?.[0] ?? {})).toEqual(["appId", "displayName"]);
    expect((await admin.get("/applications?$select=coffee")).status).toBe(400);
  });

  it("pages by 100 unless asked for more, 999 at most", async () => {
    const admin = await newAdmin(emulator.url, { seed: "large" });
    const first = await admin.get("/applications?$select=appId");
    expect(first.body.value).toHaveLength(100);
    const second = await admin.get(String(first.body["@odata.nextLink"]));
    expect(second.body.value).toHaveLength(100);
    expect(second.body.value).not.toEqual(first.body.value);
    expect((await admin.get("/applications?$top=999")).body.value).toHaveLength(999);
    expect((await admin.get("/applications?$top=1000")).status).toBe(400);
  });

  it("ends after its last page", async () => {
    const admin = await newAdmin(emulator.url, { seed: "large" });
    const seen = new Set<unknown>();
    let next: unknown = "/applications?$select=appId&$top=999";
    for (let page = 0; typeof next === "string"; page += 1) {
      expect(page).toBeLessThan(11);
      const { body } = await admin.get(next);
      for (const { appId } of body.value ?? []) seen.add(appId);
      next = body["@odata.nextLink"];
    }
    expect(seen.size).toBe(10_000);
  });

  it("is searched by the beginnings of words, with an eventual answer only", async () => {
    const admin = await newAdmin(emulator.url);
    const search = '/applications?$search="displayName:wood ban"';
    expect(names(await admin.get(search, eventual))).toEqual([
      "Woodgrove Bank",
      "Woodgrove Bank Mobile",
    ]);
    const refused = await admin.get(search);
    expect(refused.status).toBe(400);
    expect(refused.body.error?.code).toBe("Request_BadRequest");
    expect((await admin.get("/applications?$search=wood", eventual)).status).toBe(400);
  });

  it("is counted, with an eventual answer only", async () => {
    const admin = await newAdmin(emulator.url);
    const counted = await admin.get("/applications?$count=true&$top=3", eventual);
    expect(counted.body["@odata.count"]).toBe(43);
    expect((await admin.get("/applications?$count=true")).body["@odata.count"]).toBeUndefined();
    expect((await admin.get("/applications/$count", eventual)).text).toBe("43");
  });

  it("is filtered", async () => {
    const admin = await newAdmin(emulator.url);
    const { woodgroveGroceries, conflict } = admin.tenant.landmarks;
    const by = async (filter: string) => names(await admin.get(`/applications?$filter=${filter}`));
    expect(await by(`appId eq '${woodgroveGroceries}'`)).toEqual(["Woodgrove Groceries"]);
    expect(await by(`appId in ('${woodgroveGroceries}','${conflict}')`)).toHaveLength(2);
    expect(await by("displayName eq 'Margie''s Travel'")).toEqual(["Margie's Travel"]);
    expect(await by("startswith(displayName,'relec')")).toEqual(["Relecloud Music"]);
    expect(await by("appId eq 'none'")).toEqual([]);
    for (const filter of [
      "appId gt 'a'",
      "coffee eq 'black'",
      "nonsense",
      "startswith(appId,'a')",
    ]) {
      expect((await admin.get(`/applications?$filter=${filter}`)).status).toBe(400);
    }
  });

  it("is ordered by name", async () => {
    const admin = await newAdmin(emulator.url);
    const ascending = names(await admin.get("/applications?$orderby=displayName"));
    const descending = names(await admin.get("/applications?$orderby=displayName desc"));
    expect(descending).toEqual(ascending.toReversed());
    expect((await admin.get("/applications?$orderby=notes")).status).toBe(400);
  });
});

describe("one application", () => {
  it("is found by either id", async () => {
    const admin = await newAdmin(emulator.url);
    const { woodgroveGroceries } = admin.tenant.landmarks;
    const byAppId = await admin.get(`/v1.0/applications(appId='${woodgroveGroceries}')`);
    expect(byAppId.body.displayName).toBe("Woodgrove Groceries");
    const byId = await admin.get(`/v1.0/applications/${String(byAppId.body.id)}`);
    expect(byId.body).toEqual(byAppId.body);
  });

  it("is missed with 404", async () => {
    const admin = await newAdmin(emulator.url);
    const { ghost } = admin.tenant.landmarks;
    for (const path of [`/applications(appId='${ghost}')`, `/applications/${ghost}`]) {
      const { status, body } = await admin.get(path);
      expect(status).toBe(404);
      expect(body.error?.code).toBe("Request_ResourceNotFound");
    }
  });
});

describe("a tenant of high scale compatibility", () => {
  it("may refuse to count", async () => {
    const admin = await newAdmin(emulator.url, { switches: { applicationsCount: "refused" } });
    for (const path of ["/applications?$count=true", "/applications/$count"]) {
      const { status, body } = await admin.get(path, eventual);
      expect(status).toBe(400);
      expect(body.error?.code).toBe("Request_UnsupportedQuery");
    }
    expect((await admin.get("/applications?$count=false", eventual)).status).toBe(200);
    expect((await admin.get(`/applications?$search="displayName:w"`, eventual)).status).toBe(200);
  });

  it("may refuse to search", async () => {
    const admin = await newAdmin(emulator.url, { switches: { applicationsSearch: "refused" } });
    const { status, body } = await admin.get(`/applications?$search="displayName:w"`, eventual);
    expect(status).toBe(400);
    expect(body.error?.code).toBe("Request_UnsupportedQuery");
    expect((await admin.get("/applications?$count=true", eventual)).body["@odata.count"]).toBe(43);
  });
});
