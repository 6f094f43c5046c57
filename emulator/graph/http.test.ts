import { describe, expect, it } from "vitest";
import { phoneListener } from "../testing/bodies";
import { LISTENERS, newAdmin } from "../testing/graph";
import { ask, localEmulator } from "../testing/local";

const emulator = localEmulator();

describe("every answer", () => {
  it("has a request id, and gives the caller's back", async () => {
    const admin = await newAdmin(emulator.url);
    const id = "11111111-2222-4333-8444-555555555555";
    const { headers } = await admin.get("/me", { "client-request-id": id });
    expect(headers.get("request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("request-id")).not.toBe(id);
    expect(headers.get("client-request-id")).toBe(id);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("content-type")).toContain("application/json");
  });

  it("that is an error has the body of Graph errors", async () => {
    const admin = await newAdmin(emulator.url);
    const id = "11111111-2222-4333-8444-555555555555";
    const { headers, body } = await admin.get(`${LISTENERS}/nobody`, { "client-request-id": id });
    expect(body).toEqual({
      error: {
        code: "ResourceNotFound",
        message: expect.any(String) as string,
        innerError: {
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as string,
          "request-id": headers.get("request-id"),
          "client-request-id": id,
        },
      },
    });
  });
});

describe("requests that cannot be served", () => {
  it("are answered 405 where the path is known", async () => {
    const admin = await newAdmin(emulator.url);
    const listener = `${LISTENERS}/${admin.tenant.landmarks.ownListenerId}`;
    for (const answer of [
      await admin.delete(LISTENERS),
      await admin.send("PUT", listener, phoneListener()),
      await admin.post("/organization", {}),
      await admin.delete("/applications"),
    ]) {
      expect(answer.status).toBe(405);
      expect(answer.body.error).toMatchObject({
        code: "Request_BadRequest",
        message: "Specified HTTP method is not allowed for the request target.",
      });
    }
  });

  it("are answered 400 where it is not", async () => {
    const admin = await newAdmin(emulator.url);
    expect((await admin.get("/identity/coffee")).status).toBe(400);
    expect((await admin.get("/users")).status).toBe(400);
  });

  it.each(["/%ZZ", `${LISTENERS}/%ZZ`, "/applications/%E0%A4%A", "//[/x"])(
    "are answered 400 where the path %s is not encoded as addresses are",
    async (path) => {
      const admin = await newAdmin(emulator.url);
      const { status, body } = await admin.get(path);
      expect(status).toBe(400);
      expect(body.error?.code).toBe("BadRequest");
      const requests = [{ id: "1", method: "GET", url: path }];
      const batch = await admin.post("/$batch", { requests });
      expect(batch.body.responses).toMatchObject([{ id: "1", status: 400 }]);
    },
  );

  it("take paths without case", async () => {
    const admin = await newAdmin(emulator.url);
    expect((await admin.get("/Identity/AuthenticationEventListeners")).status).toBe(200);
  });

  it.each([
    ["that is cut off", '{"@odata.type":', "application/json"],
    ["that is a list", "[]", "application/json"],
    ["that is nothing", "", "application/json"],
    ["that does not say it is JSON", JSON.stringify(phoneListener()), "text/plain"],
    ["that only sounds like JSON", JSON.stringify(phoneListener()), "text/xjsonx"],
    ["of another type of JSON", JSON.stringify(phoneListener()), "application/json-seq"],
    ["with a name twice", doubled('"priority":1,'), "application/json"],
    ["with a name twice, escaped", doubled(String.raw`"pr\u0069ority":1,`), "application/json"],
    ["with a name twice deep inside", doubledInside(), "application/json"],
  ])("need a body, not one %s", async (_case, body, type) => {
    const { tenant } = await newAdmin(emulator.url);
    const token = await ask(`${emulator.url}/_emulator/tenants/${tenant.id}/token`, {
      method: "POST",
      body: { person: "admin" },
    });
    const response = await fetch(`${emulator.url}/beta${LISTENERS}`, {
      method: "POST",
      body,
      headers: { authorization: `Bearer ${String(token.body.accessToken)}`, "content-type": type },
    });
    expect(response.status).toBe(400);
  });

  it("may have a body whose type names a character set, and the same name in different objects", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const type = { "content-type": "Application/JSON; charset=utf-8; odata.metadata=minimal" };
    const body = phoneListener({ displayName: '"priority": {"priority": 1}' });
    expect((await admin.send("POST", LISTENERS, body, type)).status).toBe(201);
  });

  it("are refused in a batch with a name twice", async () => {
    const admin = await newAdmin(emulator.url);
    const text = '{"requests":[{"id":"1","method":"GET","method":"GET","url":"/me"}]}';
    const { status } = await admin.sendText("POST", "/$batch", text);
    expect(status).toBe(400);
  });
});

/** The body of a listener with something before its first name. */
function doubled(before: string): string {
  return JSON.stringify(phoneListener()).replace("{", `{${before}`);
}

function doubledInside(): string {
  return JSON.stringify(phoneListener()).replace(
    '"excludeRegions":',
    '"excludeRegions":[],"excludeRegions":',
  );
}

describe("addresses", () => {
  it("lead back to the host that was asked", async () => {
    const admin = await newAdmin(emulator.url);
    const { port } = new URL(emulator.url);
    const { body } = await admin.get(`http://127.0.0.1:${port}/beta/applications?$top=1`);
    expect(body["@odata.nextLink"]).toMatch(`http://127.0.0.1:${port}/beta/applications?$top=1&`);
  });

  it("answer a browser's preflight", async () => {
    const response = await fetch(`${emulator.url}/beta/me`, {
      method: "OPTIONS",
      headers: {
        origin: "http://localhost:3000",
        "access-control-request-method": "GET",
        "access-control-request-headers": "authorization",
      },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-headers")).toBe("authorization");
  });
});
