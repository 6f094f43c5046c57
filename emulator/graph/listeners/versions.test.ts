import { describe, expect, it } from "vitest";
import { PHONE_LISTENER, phoneListener } from "../../testing/bodies";
import { LISTENERS, newAdmin } from "../../testing/graph";
import { localEmulator } from "../../testing/local";

const emulator = localEmulator();
const V1 = `/v1.0${LISTENERS}`;

describe("v1.0, which has never had the phone types", () => {
  it("refuses to create one", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const { status, body } = await admin.post(V1, phoneListener());
    expect(status).toBe(400);
    expect(body.error?.message).toBe(`Invalid OData type specified: "${PHONE_LISTENER}"`);
    expect((await admin.get(LISTENERS)).body.value).toEqual([]);
  });

  it("does not show them, not even by id", async () => {
    const admin = await newAdmin(emulator.url);
    const { body } = await admin.get(V1);
    expect(body.value).toHaveLength(4);
    expect(body.value?.map((listener) => listener["@odata.type"])).not.toContain(PHONE_LISTENER);
    const path = `${V1}/${admin.tenant.landmarks.ownListenerId}`;
    expect((await admin.get(path)).status).toBe(404);
    expect((await admin.delete(path)).status).toBe(404);
    const patch = await admin.patch(path, { "@odata.type": PHONE_LISTENER, priority: 1 });
    expect([400, 404]).toContain(patch.status);
    expect(
      (await admin.get(`/beta${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`)).status,
    ).toBe(200);
  });

  it("takes the other types", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const { status, body } = await admin.post(V1, {
      "@odata.type": "#microsoft.graph.onTokenIssuanceStartListener",
      handler: {
        "@odata.type": "#microsoft.graph.onTokenIssuanceStartCustomExtensionHandler",
        customExtension: { id: "6fc5012e-7665-43d6-9708-4370863f4e6e" },
      },
    });
    expect(status).toBe(201);
    expect(body["@odata.context"]).toContain("/v1.0/");
    expect((await admin.get(LISTENERS)).body.value).toHaveLength(1);
  });
});
