import { describe, expect, it } from "vitest";
import { appIdsOf, isPhoneListener } from "../graph/listeners/applicationsOf";
import { enforceRules } from "../graph/listeners/rules";
import { isObject, type Json } from "../json";
import { checkObject } from "../metadata/check";
import { createTenant } from "../tenants/create";
import type { StoredListener } from "../tenants/resources";
import type { Seed } from "./seed";
import { contoso } from "./contoso";
import { plantSeed } from "./plant";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Ids of the applications each phone listener names. */
function phoneAppIds({ listeners }: Seed): string[] {
  return listeners.filter(isPhoneListener).flatMap(appIdsOf);
}

describe.each(["contoso", "empty", "large"] as const)("the seed %s", (name) => {
  const seed = plantSeed(name, {}, NOW);

  it("is the same every time", () => {
    expect(plantSeed(name, {}, NOW)).toEqual(seed);
  });

  it("has valid ids, each once", () => {
    const ids = [...seed.applications, ...seed.listeners].map(({ id }) => id);
    const appIds = seed.applications.map(({ appId }) => appId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(appIds).size).toBe(appIds.length);
    for (const id of [...ids, ...appIds]) expect(id).toMatch(ID);
  });

  it("would be accepted by the service that shows it", () => {
    const tenant = createTenant({ id: "x", seed: "empty" }, () => NOW);
    for (const [index, after] of seed.listeners.entries()) {
      checkObject(after, "authenticationEventListener", "seed");
      const others = seed.listeners.slice(0, index);
      expect(() => enforceRules({ tenant, before: undefined, after, others })).not.toThrow();
    }
  });

  it("has landmarks that exist, but for the ghost", () => {
    const known = new Set([
      ...seed.applications.map(({ appId }) => appId),
      ...seed.listeners.map(({ id }) => id),
    ]);
    const missing = Object.entries(seed.landmarks).filter(([, id]) => !known.has(id));
    expect(missing.map(([key]) => key)).toEqual(name === "contoso" ? ["ghost"] : []);
  });
});

describe("contoso", () => {
  const seed = contoso(NOW);
  const { landmarks } = seed;
  const naming = (appId: string | undefined) =>
    seed.listeners.filter(
      (listener) => isPhoneListener(listener) && appIdsOf(listener).includes(appId ?? ""),
    );

  it("has one application without, several that share, and some in conflict", () => {
    expect(naming(landmarks.woodgroveGroceries)).toHaveLength(0);
    const shared = [landmarks.sharedA, landmarks.sharedB, landmarks.sharedC].map(naming);
    for (const listeners of shared) expect(listeners).toEqual(shared[0]);
    expect(shared[0]).toMatchObject([{ priority: 700 }]);
    expect(naming(landmarks.conflict).map(({ priority }) => priority)).toEqual([500, 500]);
    expect(naming(landmarks.layered).map(({ priority }) => priority)).toEqual([300, 900]);
    expect(naming(landmarks.ghost)).toHaveLength(1);
  });

  it("has hostile names", () => {
    const names = seed.applications.map(({ displayName }) => displayName);
    expect(names).toEqual(expect.arrayContaining(["<img src=x onerror=alert(1)>", "=cmd()"]));
    expect(names.some((name) => name.length > 200)).toBe(true);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
  });

  it("has an audit log that is not empty and not too old", () => {
    for (const { activityDateTime } of seed.audits) {
      expect(NOW - Date.parse(activityDateTime)).toBeLessThan(7 * 86_400_000);
    }
    expect(seed.audits).toHaveLength(6);
  });
});

describe("large", () => {
  const seed = plantSeed("large", {}, NOW);

  it("has 249 listeners, some of other types, that cover 9,800 of 10,000 applications once", () => {
    expect(seed.applications).toHaveLength(10_000);
    expect(seed.listeners).toHaveLength(249);
    expect(seed.listeners.filter(isPhoneListener)).toHaveLength(243);
    const covered = phoneAppIds(seed);
    expect(covered).toHaveLength(9_800);
    expect(new Set(covered).size).toBe(9_800);
  });

  it("has one phone listener that sets nothing, and no two alike, whatever code is taken out", () => {
    const settings = seed.listeners.filter(isPhoneListener).map(smsOf);
    expect(settings.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(new Set(settings.map(String)).size).toBe(243);
    for (const code of new Set(settings.flat())) {
      const rest = settings.map((codes) => codes.filter((each) => each !== code));
      expect(new Set(rest.map(String)).size).toBe(243);
    }
  });
});

/** The codes that a listener includes and excludes, the latter below zero. */
function smsOf({ handler }: StoredListener): number[] {
  const sms = isObject(handler) && isObject(handler.smsOptions) ? handler.smsOptions : {};
  const { includeAdditionalRegions: included, excludeRegions: excluded } = sms;
  return [...codesOf(included), ...codesOf(excluded).map((code) => -code)];
}

function codesOf(value: Json | undefined): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
