import { describe, expect, it } from "vitest";
import { APPLICATION_ID, PHONE_LISTENER, phoneHandler, phoneListener } from "../../testing/bodies";
import { LISTENERS, newAdmin } from "../../testing/graph";
import { localEmulator } from "../../testing/local";

const emulator = localEmulator();

describe("creating a listener", () => {
  it("answers 201 with the entity, its context and its defaults", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const { status, body, headers } = await admin.post(LISTENERS, {
      "@odata.type": PHONE_LISTENER,
      conditions: { applications: { includeApplications: [{ appId: APPLICATION_ID }] } },
      handler: phoneHandler({ optIn: [222, 998], exclude: [234, 971] }),
    });
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`${emulator.url}/beta${LISTENERS}/${String(body.id)}`);
    expect(body).toMatchObject({
      "@odata.context": `${emulator.url}/beta/$metadata#identity/authenticationEventListeners/$entity`,
      "@odata.type": PHONE_LISTENER,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      priority: 500,
      displayName: null,
      authenticationEventsFlowId: null,
      conditions: {
        applications: {
          includeAllApplications: false,
          includeApplications: [{ appId: APPLICATION_ID }],
        },
      },
    });
  });

  it("keeps order, duplicates and properties it does not know", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const handler = phoneHandler({ optIn: [998, 222, 998], exclude: [971, 234] });
    const { body } = await admin.post(
      LISTENERS,
      phoneListener({ handler, somethingNew: { a: [1] } }),
    );
    const stored = await admin.control("GET", "/state");
    expect(stored.body.listeners).toEqual([
      expect.objectContaining({ id: body.id, handler, somethingNew: { a: [1] } }),
    ]);
  });

  it("fills in options and lists that were left out", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const { smsOptions, voiceOptions: _left, ...rest } = phoneHandler({ optIn: [254] });
    const handler = {
      ...rest,
      smsOptions: { includeAdditionalRegions: smsOptions.includeAdditionalRegions },
    };
    const { status, body } = await admin.post(LISTENERS, phoneListener({ handler }));
    expect(status).toBe(201);
    expect(body.handler).toMatchObject({
      smsOptions: { includeAdditionalRegions: [254], excludeRegions: [], defaultRegions: [] },
      voiceOptions: { includeAdditionalRegions: [], excludeRegions: [], defaultRegions: [] },
    });
  });

  it("ignores an id and annotations that were sent", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const { status, body } = await admin.post(
      LISTENERS,
      phoneListener({ id: "mine", "conditions@odata.context": "x" }),
    );
    expect(status).toBe(201);
    expect(body.id).not.toBe("mine");
    expect(body["conditions@odata.context"]).toBeUndefined();
  });

  it("accepts an application that does not exist", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    expect((await admin.post(LISTENERS, phoneListener())).status).toBe(201);
  });
});

describe("reading listeners", () => {
  it("gives one as the list gives it, with its own context", async () => {
    const admin = await newAdmin(emulator.url);
    const list = await admin.get(LISTENERS);
    expect(list.body["@odata.context"]).toBe(
      `${emulator.url}/beta/$metadata#identity/authenticationEventListeners`,
    );
    const [first] = list.body.value ?? [];
    const one = await admin.get(`${LISTENERS}/${String(first?.id)}`);
    expect(one.status).toBe(200);
    const { "@odata.context": context, ...listener } = one.body;
    expect(String(context)).toMatch(/\/\$entity$/);
    expect(listener).toEqual(first);
  });

  it("mixes all types, each as it was stored", async () => {
    const admin = await newAdmin(emulator.url);
    const { body } = await admin.get(LISTENERS);
    const types = new Set(body.value?.map((listener) => listener["@odata.type"]));
    expect(types.size).toBe(5);
    const stored = await admin.control("GET", "/state");
    expect(body.value).toHaveLength((stored.body.listeners as unknown[]).length);
  });

  it("gives the same bytes until somebody writes", async () => {
    const admin = await newAdmin(emulator.url);
    const before = (await admin.get(LISTENERS)).text;
    await admin.post(LISTENERS, phoneListener());
    const after = (await admin.get(LISTENERS)).text;
    expect(after.startsWith(before.slice(0, -2))).toBe(true);
  });

  it("names the place of the applications, as annotations do", async () => {
    const admin = await newAdmin(emulator.url);
    const id = admin.tenant.landmarks.claimsListenerId ?? "";
    const { body } = await admin.get(`${LISTENERS}/${id}`);
    const { applications } = body.conditions as { applications: Record<string, unknown> };
    expect(applications["includeApplications@odata.context"]).toBe(
      `${emulator.url}/beta/$metadata#identity/authenticationEventListeners('${id}')/microsoft.graph.onTokenIssuanceStartListener/conditions/applications/includeApplications`,
    );
  });

  it("also finds one by a key in parentheses", async () => {
    const admin = await newAdmin(emulator.url);
    const id = admin.tenant.landmarks.ownListenerId;
    expect((await admin.get(`${LISTENERS}('${id}')`)).body.id).toBe(id);
  });

  it("pages, with a link to the next page", async () => {
    const admin = await newAdmin(emulator.url, { limits: { listenersPage: 7 } });
    const ids: unknown[] = [];
    let next: string | undefined = LISTENERS;
    while (next) {
      const { body } = await admin.get(next);
      ids.push(...(body.value ?? []).map(({ id }) => id));
      next = body["@odata.nextLink"] as string | undefined;
    }
    const stored = await admin.control("GET", "/state");
    expect(ids).toEqual((stored.body.listeners as { id: string }[]).map(({ id }) => id));
    expect(ids).toHaveLength(17);
    expect((await admin.get(`${LISTENERS}?$top=2`)).body.value).toHaveLength(2);
    expect((await admin.get(`${LISTENERS}?$top=0`)).status).toBe(400);
    expect((await admin.get(`${LISTENERS}?$skiptoken=nonsense`)).status).toBe(400);
  });

  it("cannot be filtered", async () => {
    const admin = await newAdmin(emulator.url);
    expect((await admin.get(`${LISTENERS}?$filter=priority eq 500`)).status).toBe(400);
  });
});

describe("updating a listener", () => {
  it("answers 204 and keeps the top-level properties that were left out", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const { body } = await admin.post(LISTENERS, phoneListener({ priority: 700 }));
    const path = `${LISTENERS}/${String(body.id)}`;
    const answer = await admin.patch(path, { "@odata.type": PHONE_LISTENER, displayName: "New" });
    expect(answer.status).toBe(204);
    expect(answer.text).toBe("");
    const { body: after } = await admin.get(path);
    expect(after).toEqual({ ...body, displayName: "New" });
  });

  it("needs the type, and the right one", async () => {
    const admin = await newAdmin(emulator.url);
    const path = `${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`;
    const none = await admin.patch(path, { displayName: "New" });
    expect(none.status).toBe(400);
    expect(none.body.error?.message).toContain("Invalid OData type specified");
    const type = "#microsoft.graph.onTokenIssuanceStartListener";
    expect((await admin.patch(path, { "@odata.type": type, priority: 1 })).status).toBe(400);
    expect((await admin.get(path)).body).toMatchObject({ priority: 500 });
  });

  it("does not set what is read-only", async () => {
    const admin = await newAdmin(emulator.url);
    const path = `${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`;
    const handler = phoneHandler();
    const smsOptions = { ...handler.smsOptions, defaultRegions: [1, 2, 3] };
    const patch = { "@odata.type": PHONE_LISTENER, handler: { ...handler, smsOptions } };
    expect((await admin.patch(path, patch)).status).toBe(204);
    expect((await admin.get(path)).body.handler).toMatchObject({
      smsOptions: { defaultRegions: [] },
    });
  });

  it("takes about 200 codes at once", async () => {
    const admin = await newAdmin(emulator.url);
    const path = `${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`;
    const codes = Array.from({ length: 210 }, (_, index) => index + 200);
    const handler = phoneHandler({ exclude: codes }, { exclude: codes });
    const { status } = await admin.patch(path, { "@odata.type": PHONE_LISTENER, handler });
    expect(status).toBe(204);
  });

  it("keeps the reference of a custom extension when only its configuration is sent", async () => {
    const admin = await newAdmin(emulator.url);
    const path = `${LISTENERS}/${admin.tenant.landmarks.otpListenerId}`;
    const before = (await admin.get(path)).body.handler as Record<string, unknown>;
    for (const handlerPatch of ["merged", "replaced"]) {
      await admin.control("PATCH", "/switches", { handlerPatch });
      const { status } = await admin.patch(path, {
        "@odata.type": "#microsoft.graph.onEmailOtpSendListener",
        handler: {
          "@odata.type": "#microsoft.graph.onOtpSendCustomExtensionHandler",
          configuration: { clientConfiguration: { maximumRetries: 0 } },
        },
      });
      expect(status).toBe(204);
      const { handler } = (await admin.get(path)).body;
      expect(handler).toMatchObject({ customExtension: before.customExtension });
    }
  });
});

describe("deleting a listener", () => {
  it("answers 204, and 404 from then on", async () => {
    const admin = await newAdmin(emulator.url);
    const path = `${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`;
    expect((await admin.delete(path)).status).toBe(204);
    for (const answer of [
      await admin.get(path),
      await admin.delete(path),
      await admin.patch(path, { "@odata.type": PHONE_LISTENER, priority: 1 }),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.body.error?.code).toBe("ResourceNotFound");
    }
  });
});
