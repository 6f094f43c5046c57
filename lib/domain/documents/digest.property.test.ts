import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyListener } from "../plan/tenants.fixture";
import { settingsOf } from "../listener";
import type { JsonObject } from "../json";
import type { CreateListener, Operation } from "../plan/operation";
import { operationDigest, planDigest } from "./digest";

/** Few values each, so that two of them are often equal in all but one thing. */
const id = fc.constantFrom("a", "b");
const listener = anyListener("l");
const flowId = fc.constantFrom(null, "f", "g");
const unknown = fc.constantFrom<JsonObject>(
  ...[{}, { future: 1 }, { future: 2 }, { future: { a: 1, b: [2] } }],
);
const preserved = fc.record({
  ...{ listener: unknown, conditions: unknown, handler: unknown },
  ...{ sms: unknown, voice: unknown },
});

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .record({
      ref: id,
      displayName: fc.option(id),
      priority: fc.nat(1),
      flowId,
      preserved,
      listener,
    })
    .map(({ listener: { appIds, ...like }, ...rest }) => ({
      ...{ kind: "create" as const, ...rest, appIds },
      settings: settingsOf({ ...like, appIds }),
    })),
  fc.record({ listenerId: id, preserved, listener }).map(({ listener: like, ...rest }) => {
    const settings = settingsOf(like);
    return { kind: "update" as const, ...rest, before: settings, settings };
  }),
  fc.record({ kind: fc.constant("delete" as const), listenerId: id }),
  fc.record({ kind: fc.constant("add-application" as const), listenerId: id, appId: id }),
  fc.record({ kind: fc.constant("remove-application" as const), listenerId: id, appId: id }),
);

const isEqual = (one: unknown, other: unknown) => {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
};

describe("the digest of a plan", () => {
  test("is equal for equal plans alone", async () => {
    const plan = fc.array(operation, { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(plan, plan, async (one, other) => {
        const same = (await planDigest(one)) === (await planDigest(other));
        expect(same).toBe(isEqual(one, other));
      }),
    );
  });

  test.each<[string, Partial<CreateListener>, Partial<CreateListener>]>([
    ["the user flow", { flowId: "f" }, { flowId: "g" }],
    [
      "what is preserved of a listener",
      { preserved: p({ future: 1 }) },
      { preserved: p({ future: 2 }) },
    ],
  ])("tells %s", async (_name, one, other) => {
    const create: CreateListener = {
      ...{
        kind: "create",
        ref: "new",
        displayName: "D",
        priority: 500,
        flowId: null,
        appIds: ["a"],
      },
      ...{ settings: { sms: none(), voice: none() }, preserved: p({}) },
    };
    const digests = [one, other].map((change) => planDigest([{ ...create, ...change }]));
    expect(new Set(await Promise.all(digests)).size).toBe(2);
  });

  test("does not depend on the order of properties", async () => {
    await fc.assert(
      fc.asyncProperty(operation, async (one) => {
        const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as Operation;
        expect(await planDigest([turned])).toBe(await planDigest([one]));
      }),
    );
  });
});

test("the digest of an operation stays when it is planned anew", async () => {
  await fc.assert(
    fc.asyncProperty(operation, listener, async (one, other) => {
      const again =
        one.kind === "create"
          ? { ...one, ref: "new-7" }
          : one.kind === "update"
            ? { ...one, before: settingsOf(other) }
            : one;
      expect(await operationDigest(again)).toBe(await operationDigest(one));
    }),
  );
});

function p(listenerProperties: JsonObject) {
  const empty = { conditions: {}, handler: {}, sms: {}, voice: {} };
  return { ...empty, listener: { ...listenerProperties } };
}

function none() {
  return { include: [], exclude: [] };
}
