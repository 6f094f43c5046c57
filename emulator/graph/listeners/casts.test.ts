import { describe, expect, it } from "vitest";
import { APPLICATION_ID, phoneHandler, phoneListener } from "../../testing/bodies";
import { LISTENERS, newAdmin } from "../../testing/graph";
import { localEmulator } from "../../testing/local";

const emulator = localEmulator();
const PHONE = "microsoft.graph.onPhoneMethodLoadStartListener";
const CLAIMS = "microsoft.graph.onTokenIssuanceStartListener";

function typesOf(value: readonly Record<string, unknown>[] = []): string[] {
  return [...new Set(value.map(({ "@odata.type": type }) => String(type)))];
}

describe("a path cast to a type", () => {
  it("shows the listeners of that type alone", async () => {
    const admin = await newAdmin(emulator.url);
    const phone = await admin.get(`${LISTENERS}/${PHONE}`);
    expect(phone.body.value).toHaveLength(13);
    expect(typesOf(phone.body.value)).toEqual([`#${PHONE}`]);
    expect(phone.body["@odata.context"]).toMatch(
      /#identity\/authenticationEventListeners\/microsoft\.graph\.onPhoneMethodLoadStartListener$/,
    );
    const claims = await admin.get(`/v1.0${LISTENERS}/${CLAIMS}`);
    expect(typesOf(claims.body.value)).toEqual([`#${CLAIMS}`]);
    const all = await admin.get(`${LISTENERS}/microsoft.graph.authenticationEventListener`);
    expect(all.body.value).toHaveLength(17);
  });

  it("pages through them, and counts no other", async () => {
    const admin = await newAdmin(emulator.url);
    const first = await admin.get(`${LISTENERS}/${PHONE}?$top=10`);
    expect(first.body.value).toHaveLength(10);
    const second = await admin.get(String(first.body["@odata.nextLink"]));
    expect(second.body.value).toHaveLength(3);
    expect(typesOf(second.body.value)).toEqual([`#${PHONE}`]);
    expect(second.body["@odata.nextLink"]).toBeUndefined();
  });

  it("finds no listener of another type", async () => {
    const admin = await newAdmin(emulator.url);
    const own = `${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`;
    expect((await admin.get(`${own}/${PHONE}`)).status).toBe(200);
    expect((await admin.get(`${own}/${CLAIMS}`)).status).toBe(404);
    expect((await admin.delete(`${own}/${CLAIMS}`)).status).toBe(404);
    const included = "conditions/applications/includeApplications";
    expect((await admin.get(`${own}/${CLAIMS}/${included}`)).status).toBe(404);
    expect((await admin.get(`${own}/${PHONE}/${included}`)).status).toBe(200);
  });

  it("takes bodies of that type alone", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    expect((await admin.post(`${LISTENERS}/${CLAIMS}`, phoneListener())).status).toBe(400);
    expect((await admin.post(`${LISTENERS}/${PHONE}`, phoneListener())).status).toBe(201);
  });

  it.each([
    ["that does not exist", `${LISTENERS}/microsoft.graph.coffeeListener`],
    ["of another family", `${LISTENERS}/microsoft.graph.phoneOptions`],
    ["that v1.0 does not have", `/v1.0${LISTENERS}/${PHONE}`],
    ["of something else than listeners", `/applications/${PHONE}`],
  ])("is refused for a type %s", async (_case, path) => {
    const admin = await newAdmin(emulator.url);
    expect((await admin.get(path)).status).toBe(400);
  });
});

describe("query options of the list", () => {
  it.each(["$filter=priority eq 500", "$expand=conditions", "$select=priority"])(
    "are refused unless the tenant takes what is documented: %s",
    async (query) => {
      const admin = await newAdmin(emulator.url);
      for (const version of ["beta", "v1.0"]) {
        expect((await admin.get(`/${version}${LISTENERS}?${query}`)).status).toBe(400);
      }
    },
  );

  const documented = { switches: { listenersQuery: "documented" } };

  it.each([
    [`isof('${PHONE}')`, 13],
    [`isof('${PHONE}') and priority eq 700`, 1],
    ["priority eq 700", 1],
    ["displayName eq 'Bot defence'", 1],
    ["startswith(displayName,'Cycles')", 2],
  ])("filter in beta: %s", async (filter, count) => {
    const admin = await newAdmin(emulator.url, documented);
    const { body, text } = await admin.get(`${LISTENERS}?$filter=${encodeURIComponent(filter)}`);
    expect(body.value, text).toHaveLength(count);
  });

  it("filter by an application", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty", ...documented });
    await admin.post(LISTENERS, phoneListener());
    await admin.post(LISTENERS, phoneListener({}, []));
    const any = `conditions/applications/includeApplications/any(a:a/appId eq '${APPLICATION_ID}')`;
    const { body } = await admin.get(`${LISTENERS}?$filter=${encodeURIComponent(any)}`);
    expect(body.value).toHaveLength(1);
  });

  it("expand in v1.0 what a list else leaves out", async () => {
    const switches = { listenersQuery: "documented", listIncludesApplications: "omitted" };
    const admin = await newAdmin(emulator.url, { switches });
    const included = "conditions/applications/includeApplications";
    const plain = await admin.get(`/v1.0${LISTENERS}`);
    expect(plain.text).not.toContain('"includeApplications":');
    const full = await admin.get(`/v1.0${LISTENERS}?$expand=${included}`);
    expect(full.body.value).toHaveLength(plain.body.value?.length ?? 0);
    expect(full.text).toContain('"includeApplications":');
    const extension = `${CLAIMS}/handler/microsoft.graph.onTokenIssuanceStartCustomExtensionHandler/customExtension`;
    expect((await admin.get(`/v1.0${LISTENERS}?$expand=${extension}`)).status).toBe(200);
  });

  it("select in beta", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty", ...documented });
    const { body } = await admin.post(LISTENERS, phoneListener({ handler: phoneHandler() }));
    const { body: list } = await admin.get(`${LISTENERS}?$select=priority`);
    expect(list.value).toEqual([{ "@odata.type": `#${PHONE}`, id: body.id, priority: 500 }]);
  });

  it.each([
    ["what beta's page does not name", `${LISTENERS}?$expand=conditions`],
    ["what v1.0's page does not name", `/v1.0${LISTENERS}?$select=priority`],
    ["a filter by a type that does not exist", `${LISTENERS}?$filter=isof('microsoft.graph.x')`],
    ["a filter that cannot be understood", `${LISTENERS}?$filter=handler eq 5`],
    ["an expansion of what is no reference", `/v1.0${LISTENERS}?$expand=conditions/applications`],
    ["an expansion of what is not there", `/v1.0${LISTENERS}?$expand=constructor`],
    ["a selection of what is not there", `${LISTENERS}?$select=constructor`],
  ])("are refused all the same: %s", async (_case, path) => {
    const admin = await newAdmin(emulator.url, documented);
    expect((await admin.get(path)).status).toBe(400);
  });
});
