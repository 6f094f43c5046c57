import { expect, test } from "vitest";
import type { ApplicationUse, GraphAccess } from "@/lib/auth/server/graphAccess";
import { LISTENERS_PATH } from "../../wire/paths";
import { graphRequest } from "../request";
import { setUp } from "../../../../tests/saving/saving.fixture";

/** Graph as the application reaches it for several people, or as each of them does. */
async function tenantWith(limits: object) {
  const { tenant, access } = await setUp({ limits });
  const as = (callerId: string, purpose: ApplicationUse["purpose"] = "show"): GraphAccess => ({
    ...access,
    application: { tenantId: tenant.info.id, callerId, purpose },
  });
  const statuses = async () => (await tenant.requests()).map(({ status }) => status);
  return { tenant, access, as, statuses };
}

const get = (access: GraphAccess) => graphRequest(access, { method: "GET", path: LISTENERS_PATH });

test("however many ask at once, Graph has to refuse none, and who must wait is told how long", async () => {
  const { as, statuses } = await tenantWith({});
  const crowd = Array.from({ length: 230 }, (_, index) => get(as(`admin ${index % 50}`)));
  const answers = await Promise.all(crowd);
  const told = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  expect(told).toHaveLength(35);
  for (const { code, retryAfterSeconds } of told) {
    expect(code).toBe("throttled");
    expect(retryAfterSeconds).toBeGreaterThan(5);
    expect(retryAfterSeconds).toBeLessThanOrEqual(61);
  }
  expect(await statuses()).toEqual(Array.from({ length: 195 }, () => 200));
});

test("when Graph asks one to wait, nobody asks it until then: not to read, and not to write", async () => {
  const { as, statuses } = await tenantWith({ listenersPerMinutePerClient: 3 });
  for (let count = 0; count < 3; count++) await get(as("a"));
  expect(await get(as("a"))).toMatchObject({ ok: false, error: { code: "throttled" } });
  const sent = (await statuses()).length;
  const write = { method: "DELETE", path: `${LISTENERS_PATH}/x` } as const;
  const others = [get(as("b")), get(as("c", "save")), graphRequest(as("d", "save"), write)];
  for (const answer of await Promise.all(others)) {
    expect(answer).toMatchObject({ ok: false, error: { code: "throttled", ambiguous: false } });
    expect(!answer.ok && answer.error.retryAfterSeconds).toBeGreaterThan(30);
  }
  expect(await statuses()).toHaveLength(sent);
  // The limit is that of listeners.
  expect((await graphRequest(as("b"), { method: "GET", path: "/v1.0/organization" })).ok).toBe(
    true,
  );
});

test("who calls Graph by a token of their own waits for nobody", async () => {
  const { access, as, statuses } = await tenantWith({ listenersPerMinutePerClient: 3 });
  for (let count = 0; count < 4; count++) await get(as("a"));
  const sent = (await statuses()).length;
  await get(access);
  expect(await statuses()).toHaveLength(sent + 1);
});
