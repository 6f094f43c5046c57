import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { plainAttributes, startCollector, type Collector } from "../../e2e/support/collector";
import { startTelemetry, type Telemetry } from "@/lib/telemetry/start";
import { readTimeline } from "@/lib/graph/server/audits";
import { saveReviewed, setUp, snapshotOf, wantedFor } from "../saving/saving.fixture";

const LISTENERS = "/beta/identity/authenticationEventListeners";
let collector: Collector;
let telemetry: Telemetry;

beforeAll(async () => {
  collector = await startCollector();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url);
  vi.stubEnv("OTEL_EXPORTER_OTLP_HEADERS", "x-collector-key=k3y");
  vi.stubEnv("OTEL_SERVICE_NAME", "dialgate-test");
  telemetry = startTelemetry((message) => expect.unreachable(message));
});

afterAll(async () => {
  await telemetry.stop();
  collector.close();
});

test("a save arrives as spans and numbers, without a token, an id of the tenant's or a name", async () => {
  const { tenant, access } = await setUp();
  const appId = tenant.landmark("sharedA");
  const id = tenant.landmark("sharedListenerId");
  const snapshot = await snapshotOf(access);
  await tenant.fault({ method: "POST", status: 429, retryAfter: 1 });
  const settings = wantedFor(snapshot, appId, [[254, "opt-in"]]);
  await saveReviewed(access, snapshot, [
    { kind: "application", appId, name: "Woodgrove of Kenya", settings },
  ]);
  await readTimeline({ ...access, token: await tenant.token({ person: "user" }) });
  await telemetry.flush();

  const spans = collector.spans();
  const save = spans.find(({ name }) => name === "save");
  expect(plainAttributes(save?.attributes ?? [])).toEqual({ "dialgate.outcome": "complete" });
  const within = spans.filter(({ parentSpanId }) => parentSpanId === save?.spanId);
  const posts = within.filter(({ name }) => name === `POST ${LISTENERS}`);
  expect(posts.map(({ status, attributes }) => [status.code, plainAttributes(attributes)])).toEqual(
    [[429, 1, { "error.type": "throttled" }] as const, [201, 2, {}] as const].map(
      ([code, attempt, error]) => [
        code === 429 ? 2 : 0,
        {
          ...{ "http.request.method": "POST", "url.template": LISTENERS },
          ...{ "http.response.status_code": code, "dialgate.attempt": attempt, ...error },
          "dialgate.client_request_id": expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
        },
      ],
    ),
  );
  const applications = `${LISTENERS}/{id}/conditions/applications/includeApplications`;
  expect(within.map(({ name }) => name)).toContain(`DELETE ${applications}/{id}`);

  expect(collector.points("dialgate.graph.calls")).toMatchObject({
    [`POST ${LISTENERS} 429`]: 1,
    [`POST ${LISTENERS} 201`]: 1,
    [`DELETE ${applications}/{id} 204`]: 1,
    "GET /v1.0/auditLogs/directoryAudits 403": 3,
  });
  expect(collector.points("dialgate.graph.throttles")).toEqual({ [`POST ${LISTENERS}`]: 1 });
  expect(collector.points("dialgate.graph.wait")).toEqual({ [`POST ${LISTENERS}`]: 1 });
  expect(collector.points("dialgate.saves")).toEqual({ complete: 1 });
  expect(collector.points("dialgate.save.duration")["complete"]).toBeGreaterThan(1);

  const text = collector.text();
  expect(text).toContain("dialgate-test");
  expect(collector.headers().every((each) => each.includes(`"x-collector-key":"k3y"`))).toBe(true);
  for (const secret of [access.token, access.token.slice(0, 30), "k3y", appId, id, "Kenya", "eyJ"])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(/activityDisplayName|filter|authorization/i);
});
