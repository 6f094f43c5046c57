import { describe, expect, it } from "vitest";
import { phoneListener } from "../testing/bodies";
import { LISTENERS, newAdmin } from "../testing/graph";
import { localEmulator, type Answer } from "../testing/local";

const emulator = localEmulator();
const json = { "Content-Type": "application/json" };

interface Part {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: Record<string, unknown>;
}

function partsOf(answer: Answer): Part[] {
  return answer.body.responses as Part[];
}

describe("$batch", () => {
  it("answers each request for itself", async () => {
    const admin = await newAdmin(emulator.url);
    const answer = await admin.post("/$batch", {
      requests: [
        { id: "me", method: "GET", url: "/me" },
        { id: "nobody", method: "GET", url: `${LISTENERS}/nobody` },
        { id: "new", method: "POST", url: LISTENERS, headers: json, body: phoneListener() },
        { id: "count", method: "GET", url: "applications/$count" },
      ],
    });
    expect(answer.status).toBe(200);
    const parts = partsOf(answer);
    expect(parts.map(({ id, status }) => [id, status])).toEqual([
      ["me", 200],
      ["nobody", 404],
      ["new", 201],
      ["count", 200],
    ]);
    expect(parts[0]?.body).toMatchObject({ displayName: "Adele Vance" });
    expect(parts[1]?.body).toMatchObject({ error: { code: "ResourceNotFound" } });
    const ids = parts.map(({ headers }) => headers["request-id"]);
    expect(new Set(ids).size).toBe(4);
  });

  it("holds at most 20 requests", async () => {
    const admin = await newAdmin(emulator.url);
    const requests = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `${index}`, method: "GET", url: "/me" }));
    expect((await admin.post("/$batch", { requests: requests(20) })).status).toBe(200);
    expect((await admin.post("/$batch", { requests: requests(21) })).status).toBe(400);
  });

  it("skips what depends on a failure, and what depends on that", async () => {
    const admin = await newAdmin(emulator.url);
    const answer = await admin.post("/$batch", {
      requests: [
        { id: "1", method: "GET", url: "/me" },
        { id: "2", method: "GET", url: `${LISTENERS}/nobody`, dependsOn: ["1"] },
        {
          id: "3",
          method: "POST",
          url: LISTENERS,
          headers: json,
          body: phoneListener(),
          dependsOn: ["2"],
        },
        { id: "4", method: "GET", url: "/me", dependsOn: ["3"] },
      ],
    });
    expect(partsOf(answer).map(({ status }) => status)).toEqual([200, 404, 424, 424]);
    expect((await admin.get(LISTENERS)).body.value).toHaveLength(17);
  });

  it("counts each request for throttling and logs it", async () => {
    const admin = await newAdmin(emulator.url, { limits: { listenersPerMinutePerClient: 2 } });
    const get = (id: string) => ({ id, method: "GET", url: `${LISTENERS}?$top=1` });
    const parts = partsOf(await admin.post("/$batch", { requests: ["a", "b", "c"].map(get) }));
    expect(parts.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(parts[2]?.headers["Retry-After"]).toBe("60");
    const log = (await admin.control("GET", "/requests")).body as unknown as Part[];
    expect(log).toMatchObject([
      { method: "GET", batch: true, status: 200 },
      { method: "GET", batch: true, status: 200 },
      { method: "GET", batch: true, status: 429 },
      { method: "POST", path: "/beta/$batch", status: 200 },
    ]);
  });

  it("is of the version it was sent to", async () => {
    const admin = await newAdmin(emulator.url);
    const request = {
      id: "1",
      method: "POST",
      url: LISTENERS,
      headers: json,
      body: phoneListener(),
    };
    const parts = partsOf(await admin.post("/v1.0/$batch", { requests: [request] }));
    expect(parts[0]?.status).toBe(400);
  });

  it.each([
    ["without requests", {}],
    [
      "with two of the same id",
      { requests: [1, 2].map(() => ({ id: "1", method: "GET", url: "/me" })) },
    ],
    [
      "with a body and no type",
      { requests: [{ id: "1", method: "POST", url: LISTENERS, body: {} }] },
    ],
    [
      "with a dependency on nothing",
      { requests: [{ id: "1", method: "GET", url: "/me", dependsOn: ["2"] }] },
    ],
    ["with a request that lacks its address", { requests: [{ id: "1", method: "GET" }] }],
  ])("is refused %s", async (_case, body) => {
    const admin = await newAdmin(emulator.url);
    expect((await admin.post("/$batch", body)).status).toBe(400);
  });
});
