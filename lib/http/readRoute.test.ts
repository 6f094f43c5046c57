import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import type { DialgateError } from "@/lib/domain/errors";
import { fail, ok } from "@/lib/domain/result";
import { readRoute } from "@/lib/auth/readAs";
import { respond } from "./respond";

const answer = vi.fn<typeof fetch>();
const read = () => readRoute<{ a: number }>({ path: "/api/x", token: "secret" });

beforeEach(() => vi.stubGlobal("fetch", answer));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

describe("readRoute and respond", () => {
  it("carry a value across, with the token in the header alone", async () => {
    answer.mockResolvedValue(respond(ok({ a: 1 })));
    expect(await read()).toEqual({ ok: true, value: { a: 1 } });
    expect(answer.mock.calls[0]?.[0]).toBe("/api/x");
    expect(answer.mock.calls[0]?.[1]?.headers).toEqual({ Authorization: "Bearer secret" });
  });

  it("carry a failure across", async () => {
    const error: DialgateError = {
      code: "throttled",
      message: "Wait.",
      requestId: "r",
      retryAfterSeconds: 7,
      permission: "AuditLog.Read.All",
    };
    const response = respond(fail(error));
    expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "7"]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    answer.mockResolvedValue(response);
    expect(await read()).toEqual({ ok: false, error });
  });
});

test("what only the server knows of an error stays there", async () => {
  const error = { code: "unavailable" as const, message: "No.", ambiguous: true };
  expect(await respond(fail(error)).json()).toEqual({
    error: { code: "unavailable", message: "No." },
  });
});

describe("readRoute", () => {
  it.each([
    ["a page in place of an answer", () => new Response("<h1>Hello</h1>")],
    ["a proxy's page", () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
    ["an error that is none of ours", () => Response.json({ error: "no" }, { status: 400 })],
    ["an error of another kind", () => Response.json({ error: { code: "x" } }, { status: 400 })],
  ])("does not take %s", async (_, response) => {
    answer.mockResolvedValue(response());
    expect(await read()).toMatchObject({ ok: false, error: { code: "invalid-response" } });
  });

  it("says that the server does not answer", async () => {
    answer.mockRejectedValue(new TypeError("Failed to fetch"));
    expect(await read()).toMatchObject({ ok: false, error: { code: "network" } });
  });

  it("is cancelled by its signal, which is no failure", async () => {
    answer.mockRejectedValue(new DOMException("", "AbortError"));
    const signal = AbortSignal.abort();
    await expect(readRoute({ path: "/api/x", token: "t", signal })).rejects.toThrow();
  });
});
