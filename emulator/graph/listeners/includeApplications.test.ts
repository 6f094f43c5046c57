import { describe, expect, it } from "vitest";
import { APPLICATION_ID, OTHER_APPLICATION_ID, phoneListener } from "../../testing/bodies";
import { LISTENERS, newAdmin } from "../../testing/graph";
import { localEmulator } from "../../testing/local";

const emulator = localEmulator();
const TYPE = "#microsoft.graph.authenticationConditionApplication";

async function newListener() {
  const admin = await newAdmin(emulator.url, { seed: "empty" });
  const { body } = await admin.post(LISTENERS, phoneListener());
  const path = `${LISTENERS}/${String(body.id)}`;
  return { admin, path, included: `${path}/conditions/applications/includeApplications` };
}

describe("the applications of a listener", () => {
  it("are listed", async () => {
    const { admin, included } = await newListener();
    const { status, body } = await admin.get(included);
    expect(status).toBe(200);
    expect(body.value).toEqual([{ appId: APPLICATION_ID }]);
  });

  it("are added by POST, answered 201 with the entry", async () => {
    const { admin, path, included } = await newListener();
    const entry = { "@odata.type": TYPE, appId: OTHER_APPLICATION_ID };
    const { status, body } = await admin.post(included, entry);
    expect(status).toBe(201);
    expect(body).toEqual({
      "@odata.context": expect.stringMatching(/includeApplications\/\$entity$/) as string,
      appId: OTHER_APPLICATION_ID,
    });
    expect((await admin.get(path)).body.conditions).toMatchObject({
      applications: {
        includeApplications: [{ appId: APPLICATION_ID }, { appId: OTHER_APPLICATION_ID }],
      },
    });
  });

  it("are removed by DELETE, in whichever case the id is written", async () => {
    const { admin, included } = await newListener();
    expect((await admin.delete(`${included}/${APPLICATION_ID.toUpperCase()}`)).status).toBe(204);
    expect((await admin.get(included)).body.value).toEqual([]);
    const again = await admin.delete(`${included}/${APPLICATION_ID}`);
    expect(again.status).toBe(404);
    expect(again.body.error?.code).toBe("Request_ResourceNotFound");
  });

  it("are also found behind a cast to the type of the listener", async () => {
    const { admin, path } = await newListener();
    const cast = `${path}/microsoft.graph.onPhoneMethodLoadStartListener`;
    const { status } = await admin.get(`${cast}/conditions/applications/includeApplications`);
    expect(status).toBe(200);
  });

  it("cannot be read or changed one by one", async () => {
    const { admin, included } = await newListener();
    const one = `${included}/${APPLICATION_ID}`;
    for (const answer of [await admin.get(one), await admin.patch(one, { appId: "x" })]) {
      expect(answer.status).toBe(405);
      expect(answer.body.error?.code).toBe("Request_BadRequest");
    }
  });

  it.each([
    ["twice the same", { "@odata.type": TYPE, appId: APPLICATION_ID }],
    ["without an id", { "@odata.type": TYPE }],
    ["with an id that is no text", { "@odata.type": TYPE, appId: 5 }],
    ["with a property nobody declared", { "@odata.type": TYPE, appId: "a", name: "x" }],
    ["of another type", { "@odata.type": "#microsoft.graph.phoneOptions", appId: "a" }],
    ["as a list", ["a"]],
  ])("are not added %s", async (_case, body) => {
    const { admin, included } = await newListener();
    expect((await admin.post(included, body)).status).toBe(400);
    expect((await admin.get(included)).body.value).toHaveLength(1);
  });

  it("are none of a listener that does not exist", async () => {
    const { admin } = await newListener();
    const included = `${LISTENERS}/${APPLICATION_ID}/conditions/applications/includeApplications`;
    expect((await admin.get(included)).status).toBe(404);
    expect((await admin.post(included, { appId: APPLICATION_ID })).status).toBe(404);
  });
});
