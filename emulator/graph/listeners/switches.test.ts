import { describe, expect, it } from "vitest";
import {
  APPLICATION_ID,
  OTHER_APPLICATION_ID,
  PHONE_HANDLER,
  PHONE_LISTENER,
  phoneHandler,
  phoneListener,
} from "../../testing/bodies";
import { LISTENERS, newAdmin } from "../../testing/graph";
import { localEmulator } from "../../testing/local";

let now = Date.now();
const emulator = localEmulator({ clock: () => now });

async function withListener(switches: object) {
  const admin = await newAdmin(emulator.url, { seed: "empty", switches });
  const { body } = await admin.post(LISTENERS, phoneListener());
  return { admin, path: `${LISTENERS}/${String(body.id)}` };
}

describe("secondListener", () => {
  it.each([
    ["allowed", 201],
    ["refused", 400],
  ])(
    "%s: another phone listener for the application is answered %i",
    async (secondListener, status) => {
      const { admin } = await withListener({ secondListener });
      const second = await admin.post(LISTENERS, phoneListener());
      expect(second.status).toBe(status);
      const other = await admin.post(LISTENERS, phoneListener({}, [OTHER_APPLICATION_ID]));
      expect(other.status).toBe(201);
      const path = `${LISTENERS}/${String(other.body.id)}`;
      const included = `${path}/conditions/applications/includeApplications`;
      const added = await admin.post(included, { appId: APPLICATION_ID.toUpperCase() });
      expect(added.status).toBe(status);
      if (status === 400) expect(added.body.error?.code).toBe("DuplicateApplicationListener");
    },
  );

  it("refused: does not mind listeners of other types, nor a change to what stands", async () => {
    const { admin, path } = await withListener({ secondListener: "refused" });
    const other = await admin.post(LISTENERS, {
      ...phoneListener(),
      "@odata.type": "#microsoft.graph.onTokenIssuanceStartListener",
      handler: null,
    });
    expect(other.status).toBe(201);
    const { status } = await admin.patch(path, { "@odata.type": PHONE_LISTENER, priority: 7 });
    expect(status).toBe(204);
  });

  it("refused: does not mind a second listener that is there already", async () => {
    const admin = await newAdmin(emulator.url, { switches: { secondListener: "refused" } });
    const path = `${LISTENERS}/${admin.tenant.landmarks.conflictListenerOneId}`;
    const { status } = await admin.patch(path, { "@odata.type": PHONE_LISTENER, priority: 7 });
    expect(status).toBe(204);
  });
});

describe("handlerPatch", () => {
  const patch = {
    "@odata.type": PHONE_LISTENER,
    handler: { "@odata.type": PHONE_HANDLER, smsOptions: { includeAdditionalRegions: [92] } },
  };

  it("merged: what is left out of the handler stays", async () => {
    const { admin, path } = await withListener({ handlerPatch: "merged" });
    expect((await admin.patch(path, patch)).status).toBe(204);
    expect((await admin.get(path)).body.handler).toMatchObject({
      smsOptions: { includeAdditionalRegions: [92], excludeRegions: [7] },
    });
  });

  it("replaced: what is left out of the handler is lost", async () => {
    const { admin, path } = await withListener({ handlerPatch: "replaced" });
    expect((await admin.patch(path, patch)).status).toBe(204);
    expect((await admin.get(path)).body.handler).toMatchObject({
      smsOptions: { includeAdditionalRegions: [92], excludeRegions: [] },
      voiceOptions: { includeAdditionalRegions: [], excludeRegions: [] },
    });
  });

  it.each(["merged", "replaced"])(
    "%s: a handler sent whole is the handler",
    async (handlerPatch) => {
      const { admin, path } = await withListener({ handlerPatch });
      const handler = phoneHandler(
        { optIn: [27], exclude: [33, 49] },
        { optIn: [62], exclude: [1] },
      );
      await admin.patch(path, { "@odata.type": PHONE_LISTENER, handler });
      const state = await admin.control("GET", "/state");
      expect(state.body.listeners).toMatchObject([{ handler }]);
    },
  );
});

describe("conditionsPatch", () => {
  const patch = {
    "@odata.type": PHONE_LISTENER,
    conditions: { applications: { includeApplications: [{ appId: OTHER_APPLICATION_ID }] } },
  };

  it.each([
    ["adds", [APPLICATION_ID, OTHER_APPLICATION_ID]],
    ["replaces", [OTHER_APPLICATION_ID]],
  ])("%s: leaves the listener with the applications %j", async (conditionsPatch, expected) => {
    const { admin, path } = await withListener({ conditionsPatch });
    expect((await admin.patch(path, patch)).status).toBe(204);
    const included = await admin.get(`${path}/conditions/applications/includeApplications`);
    expect(included.body.value?.map(({ appId }) => appId)).toEqual(expected);
  });

  it.each(["adds", "replaces"])("%s: applications not spoken of stay", async (conditionsPatch) => {
    const { admin, path } = await withListener({ conditionsPatch });
    const conditions = { applications: { includeAllApplications: true } };
    await admin.patch(path, { "@odata.type": PHONE_LISTENER, conditions });
    expect((await admin.get(path)).body.conditions).toMatchObject({
      applications: {
        includeAllApplications: true,
        includeApplications: [{ appId: APPLICATION_ID }],
      },
    });
  });
});

describe("defaultRegions", () => {
  async function defaults(defaultRegions: string): Promise<number[]> {
    const { admin, path } = await withListener({ defaultRegions });
    const { handler } = (await admin.get(path)).body;
    const { smsOptions, voiceOptions } = handler as Record<string, { defaultRegions: number[] }>;
    expect(voiceOptions).toMatchObject({ defaultRegions: smsOptions?.defaultRegions });
    return smsOptions?.defaultRegions ?? [];
  }

  it("empty: is returned empty", async () => {
    expect(await defaults("empty")).toEqual([]);
  });

  it("filled: is every known code that needs no opt-in and is decided at all", async () => {
    const codes = await defaults("filled");
    expect(codes).toHaveLength(119);
    expect(codes).toEqual(expect.arrayContaining([1, 44, 49, 1868]));
    for (const code of [254, 93, 800, 979, 379]) expect(codes).not.toContain(code);
  });
});

describe("unknownCodes", () => {
  it.each([
    ["accepted", 201],
    ["refused", 400],
  ])("%s: a number that is no calling code is answered %i", async (unknownCodes, status) => {
    const { admin } = await withListener({ unknownCodes });
    for (const code of [1001, 99, 777]) {
      const handler = phoneHandler({ exclude: [code] });
      const { status: answered } = await admin.post(LISTENERS, phoneListener({ handler }));
      expect(answered).toBe(status);
    }
    const known = phoneListener({ handler: phoneHandler({ exclude: [1876, 44, 800] }) });
    expect((await admin.post(LISTENERS, known)).status).toBe(201);
  });
});

describe("listIncludesApplications", () => {
  it.each([
    ["inline", [{ appId: APPLICATION_ID }]],
    ["omitted", undefined],
  ])("%s: a list shows the applications as %j", async (listIncludesApplications, expected) => {
    const { admin, path } = await withListener({ listIncludesApplications });
    const [listed] = (await admin.get(LISTENERS)).body.value ?? [];
    const { applications } = listed?.conditions as { applications: Record<string, unknown> };
    expect(applications.includeApplications).toEqual(expected);
    expect(applications.includeAllApplications).toBe(false);
    const included = await admin.get(`${path}/conditions/applications/includeApplications`);
    expect(included.body.value).toEqual([{ appId: APPLICATION_ID }]);
  });
});

describe("readLagSeconds", () => {
  it("0: a write is seen at once", async () => {
    const { admin, path } = await withListener({ readLagSeconds: 0 });
    expect((await admin.get(path)).status).toBe(200);
  });

  it("5: reads of every kind show what was five seconds ago, writes act on what is", async () => {
    const { admin, path } = await withListener({ readLagSeconds: 5 });
    const included = `${path}/conditions/applications/includeApplications`;
    expect((await admin.get(path)).status).toBe(404);
    expect((await admin.get(included)).status).toBe(404);
    expect((await admin.get(LISTENERS)).body.value).toEqual([]);

    now += 3_000;
    const patch = { "@odata.type": PHONE_LISTENER, displayName: "Later" };
    expect((await admin.patch(path, patch)).status).toBe(204);
    expect((await admin.post(included, { appId: OTHER_APPLICATION_ID })).status).toBe(201);

    now += 1_999;
    expect((await admin.get(path)).status).toBe(404);
    now += 1;
    expect((await admin.get(path)).body.displayName).toBe("Of a test");
    expect((await admin.get(included)).body.value).toHaveLength(1);

    now += 3_000;
    expect((await admin.get(path)).body.displayName).toBe("Later");
    expect((await admin.get(included)).body.value).toHaveLength(2);

    await admin.delete(path);
    expect((await admin.get(path)).status).toBe(200);
    expect((await admin.delete(path)).status).toBe(404);
    now += 5_000;
    expect((await admin.get(path)).status).toBe(404);
  });
});
