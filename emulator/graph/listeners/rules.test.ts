import { describe, expect, it } from "vitest";
import { APPLICATION_ID, PHONE_LISTENER, phoneHandler, phoneListener } from "../../testing/bodies";
import { LISTENERS, newAdmin } from "../../testing/graph";
import { localEmulator } from "../../testing/local";

const emulator = localEmulator();

describe("rules on calling codes", () => {
  it.each([
    ["zero", { optIn: [0] }, "InvalidRegionCode"],
    ["negative", { exclude: [-44] }, "InvalidRegionCode"],
    ["five digits", { exclude: [10000] }, "InvalidRegionCode"],
    ["in both lists", { optIn: [44, 254], exclude: [254] }, "OverlappingRegions"],
  ])("refuse %s, for SMS and for voice", async (_case, options, code) => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    for (const handler of [phoneHandler(options), phoneHandler({}, options)]) {
      const { status, body } = await admin.post(LISTENERS, phoneListener({ handler }));
      expect(status).toBe(400);
      expect(body.error?.code).toBe(code);
    }
    expect((await admin.get(LISTENERS)).body.value).toEqual([]);
  });

  it("let the same code be opted in for SMS and excluded for voice", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const handler = phoneHandler({ optIn: [254] }, { exclude: [254] });
    expect((await admin.post(LISTENERS, phoneListener({ handler }))).status).toBe(201);
  });

  it("let a code be excluded that is off by default", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const handler = phoneHandler({ exclude: [963] });
    expect((await admin.post(LISTENERS, phoneListener({ handler }))).status).toBe(201);
  });

  it("are applied to a PATCH and leave everything as it was", async () => {
    const admin = await newAdmin(emulator.url);
    const path = `${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`;
    const before = (await admin.get(path)).text;
    const handler = phoneHandler({ optIn: [1], exclude: [1] });
    const { status } = await admin.patch(path, { "@odata.type": PHONE_LISTENER, handler });
    expect(status).toBe(400);
    expect((await admin.get(path)).text).toBe(before);
  });

  it("do not refuse a change to something else of a listener that breaks them", async () => {
    const admin = await newAdmin(emulator.url);
    const broken = phoneListener({
      id: APPLICATION_ID,
      handler: phoneHandler({ optIn: [1], exclude: [1] }),
    });
    await admin.control("PUT", "/state", { listeners: [broken] });
    const path = `${LISTENERS}/${APPLICATION_ID}`;
    const { status } = await admin.patch(path, { "@odata.type": PHONE_LISTENER, displayName: "x" });
    expect(status).toBe(204);
  });
});

describe("the rule on priority", () => {
  it.each([
    [0, 201],
    [1000, 201],
    [-1, 400],
    [1001, 400],
  ])("answers a priority of %i with %i", async (priority, status) => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    expect((await admin.post(LISTENERS, phoneListener({ priority }))).status).toBe(status);
  });
});

describe("the limit of listeners", () => {
  it("is 249 of all types together", async () => {
    const admin = await newAdmin(emulator.url, {
      seed: "large",
      seedOptions: { applications: 300 },
    });
    const full = await admin.post(LISTENERS, phoneListener());
    expect(full.status).toBe(400);
    expect(full.body.error?.code).toBe("ListenerLimitExceeded");

    const state = await admin.control("GET", "/state");
    const listeners = state.body.listeners as { id: string; "@odata.type": string }[];
    expect(listeners).toHaveLength(249);
    const other = listeners.find((listener) => listener["@odata.type"] !== PHONE_LISTENER);
    await admin.delete(`${LISTENERS}/${other?.id}`);
    expect((await admin.post(LISTENERS, phoneListener())).status).toBe(201);
    expect((await admin.post(LISTENERS, phoneListener())).status).toBe(400);
  });

  it("does not keep anyone from changing what is there", async () => {
    const admin = await newAdmin(emulator.url, { limits: { listeners: 1 } });
    const path = `${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`;
    const { status } = await admin.patch(path, { "@odata.type": PHONE_LISTENER, priority: 1 });
    expect(status).toBe(204);
  });
});
