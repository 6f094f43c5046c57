import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { judgeAction } from "./judgeAction";
import { isKnown, remember } from "./guard/knownTokens";
import { exhausted, spend } from "./guard/limits";

const FROM = "203.0.113.9";
const headers = new Headers({ "x-forwarded-for": FROM });
const GOOD = '["good","x"]';
const UNKNOWN = '["unknown","x"]';

beforeEach(() => {
  globalThis.dialgateLimits = undefined;
  globalThis.dialgateKnownTokens = undefined;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

it("keeps an address out that is refused too often, but nobody there who is signed in", async () => {
  remember("good");
  const statuses: number[] = [];
  for (let sent = 0; sent < 610; sent++)
    statuses.push((await judgeAction(headers, "[[["))?.status ?? 200);
  expect([statuses[599], statuses[600]]).toEqual([400, 429]);
  expect(await judgeAction(headers, UNKNOWN)).toMatchObject({ status: 429, wait: 60 });
  expect(await judgeAction(headers, GOOD)).toBeNull();
  const elsewhere = new Headers({ "x-forwarded-for": "203.0.113.10" });
  expect(await judgeAction(elsewhere, UNKNOWN)).toBeNull();
  vi.advanceTimersByTime(60_001);
  expect(await judgeAction(headers, UNKNOWN)).toBeNull();
});

it("leaves a run of 300 parts alone, and says when what is too much is over", async () => {
  for (let sent = 0; sent < 600; sent++) expect(await spend("saves", "person")).toBeNull();
  vi.advanceTimersByTime(20_000);
  expect(await spend("saves", "person")).toBe(40);
  expect(await exhausted("saves", "person")).toBe(40);
  expect(await exhausted("saves", "other")).toBeNull();
});

it("takes for an answer what a limiter says that another module has made", async () => {
  for (let sent = 0; sent < 30; sent++) await spend("reports", "a");
  vi.resetModules();
  const other = await import("./guard/limits");
  expect(other.spend).not.toBe(spend);
  expect(await other.spend("reports", "a")).toBe(60);
});

it("knows no token that it was not told of, and forgets the oldest of very many", () => {
  expect(isKnown("a")).toBe(false);
  for (let at = 0; at <= 10_000; at++) remember(`token ${at}`);
  expect([isKnown("token 0"), isKnown("token 1")]).toEqual([false, true]);
  expect([...(globalThis.dialgateKnownTokens ?? [])].join()).not.toContain("token 1");
});
