import { readFile } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";
import { identify, inRequest } from "./context";
import { logCrash } from "./crash";
import { EVENTS } from "./events";
import { logFailure } from "./failure";
import { hearLog } from "./lines.fixture";
import { createLogger, log } from "./logger";

vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "debug"));

const heard = hearLog();
/** Its parts are not worth a secret: it says that it is a test. */
const JWT = `eyJ${"hbGciOiJ0ZXN0In0"}.eyJ0ZXN0Ijp0cnVlfQ.dGVzdA`;
const HOSTILE = "Ticket 7 \u202Eevil\u009B2J\n##vso[task.complete]\u2028\u2066\uD800";

describe("a line", () => {
  it("is one of JSON, with its event, level and time", () => {
    log("request-served", { a: 1 });
    expect(heard.text()).toMatch(/^\{.*\}\n$/);
    expect(heard.lines()).toEqual([
      {
        ...{ level: "debug", event: "request-served", a: 1 },
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown,
      },
    ]);
  });

  it.each([
    ["a value", { reason: HOSTILE }],
    ["a long value, which pino writes in another way", { reason: HOSTILE + "x".repeat(100) }],
    ["a key", { [HOSTILE]: 1 }],
    ["something deep", { before: { names: [{ name: HOSTILE }] } }],
  ])("holds nothing that a terminal acts on or that turns it about, in %s", (_, fields) => {
    log("request-served", fields);
    const line = heard.text().slice(0, -1);
    expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800]|##/);
    expect(heard.lines()[0]).toMatchObject(fields);
  });

  it("holds no token, whatever the field, and no field that is called like a secret", () => {
    log("request-failed", {
      ...{ message: `got ${JWT}`, deep: [{ text: `Authorization: Bearer ${"o".repeat(40)}` }] },
      ...{ token: "one", headers: { authorization: "two", cookie: "three" } },
    });
    expect(heard.text()).not.toMatch(/eyJ|oooo|"one"|two|three/);
    expect(heard.lines()[0]).toMatchObject({ message: "got [token]", token: "[secret]" });
  });

  it("says what of our own has the word in it", () => {
    log("request-denied", { message: "The Authorization header is not a bearer token." });
    expect(heard.text()).toContain("not a bearer token.");
  });

  it("is not printed below the level", () => {
    const printed: string[] = [];
    const quiet = createLogger("warn", (line) => printed.push(line));
    log("save-ended", {}, quiet);
    log("save-conflict", {}, quiet);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('"event":"save-conflict"');
  });
});

describe("the lines of a request", () => {
  const context = (request: string) => ({ request, route: "GET /api/x", needs: "read" });
  const who = { tenant: "t", who: "o", whoName: "adele@contoso.example" };

  it("name it, and who sent it from when that is known, also where several are answered at once", async () => {
    const answer = (request: string, isKnown: boolean) =>
      inRequest(context(request), async () => {
        log("request-served");
        await Promise.resolve();
        if (isKnown) identify(who);
        await Promise.resolve();
        log("graph-call");
      });
    await Promise.all([answer("1", true), answer("2", false)]);
    const common = { route: "GET /api/x", needs: "read" };
    expect(heard.lines("request-served").map(({ request, who }) => [request, who])).toEqual([
      ["1", undefined],
      ["2", undefined],
    ]);
    const [first, second] = heard.lines("graph-call");
    expect(first).toMatchObject({ ...common, request: "1", ...who });
    expect(second).toMatchObject({ ...common, request: "2" });
    expect(second).not.toHaveProperty("who");
    log("graph-call");
    expect(heard.lines().at(-1)).not.toHaveProperty("request");
  });
});

it.each([
  ["role-missing", "request-denied", "warn"],
  ["unauthenticated", "request-denied", "warn"],
  ["throttled", "request-failed", "warn"],
  ["credential-refused", "credential-refused", "error"],
] as const)("an error of the code %s is logged as %s", (code, event, level) => {
  logFailure({ code, message: "Why.", requestId: "g", retryAfterSeconds: 3 });
  expect(heard.lines()).toEqual([
    expect.objectContaining({
      ...{ event, level, code, message: "Why.", requestId: "g", retryAfterSeconds: 3 },
    }),
  ]);
});

it("an error that says so is logged in English, whatever it is told in", () => {
  logFailure({ code: "credential-refused", message: "Warum.", inLog: "Why." });
  expect(heard.lines()).toEqual([expect.objectContaining({ message: "Why." })]);
  expect(heard.text()).not.toContain("Warum");
});

it("a defect is logged with the place in the code, and without query and token", () => {
  const error = Object.assign(new Error(`broke on ${JWT}`), { digest: "42" });
  logCrash(error, {
    ...{ path: "/api/x?q=secret-name", method: "GET", routePath: "/api/x" },
    headers: { "x-request-id": "r", authorization: `Bearer ${JWT}` },
  });
  expect(heard.text()).not.toMatch(/eyJ|secret-name/);
  expect(heard.lines()[0]).toMatchObject({
    ...{ event: "request-crashed", level: "error", request: "r", route: "GET /api/x" },
    ...{ page: "/api/x", digest: "42", error: "Error", message: "broke on [token]" },
    stack: expect.arrayContaining([expect.stringContaining("logger.test.ts")]) as unknown,
  });
});

it("every event is explained, with its level", async () => {
  const text = await readFile("docs/operations.md", "utf8");
  const rows = [...text.matchAll(/^\| `([a-z-]+)` +\| (debug|info|warn|error) +\|/gm)];
  expect(Object.fromEntries(rows.map(([, event, level]) => [event, level]))).toEqual(EVENTS);
});
