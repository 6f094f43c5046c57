import { plainAttributes, startCollector, type Collector } from "./support/collector";
import { linesIn } from "./support/logLines";
import { reviewAndSave, SAVED, stageKenya } from "./support/saves";
import { startServer } from "./support/server";
import { expect, test as base } from "./support/test";
import { tokensIn } from "./support/watch";

/** Dialgate with a collector, which it sends to at short intervals. */
const test = base.extend<{ readonly collector: Collector }>({
  // Playwright takes no first parameter but a pattern.
  collector: async ({ browserName }, provide) => {
    void browserName;
    const collector = await startCollector();
    await provide(collector);
    collector.close();
  },
  server: async ({ tenant, collector }, provide) => {
    const server = await startServer(tenant.info, {
      LOG_LEVEL: "debug",
      DRAIN_SECONDS: "2",
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: "x-collector-key=k3y",
      OTEL_METRIC_EXPORT_INTERVAL: "1000",
      // Longer than the test: what arrives was sent because the server was told to end.
      OTEL_BSP_SCHEDULE_DELAY: "600000",
    });
    await provide(server);
    await server.stop();
  },
});

test("requests, saves and calls of Graph arrive at the collector, and nothing that is secret", async ({
  page,
  tenant,
  server,
  collector,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries", "admin", "?q=kenya");
  await stageKenya(page);
  await reviewAndSave(page);
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.goto("about:blank");
  server.signal("SIGTERM");
  await server.ended;

  const spans = collector.spans();
  const names = spans.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["save", "GET /api/listeners"]));
  expect(names.filter((name) => /^fetch|\?|http/.test(name))).toEqual([]);
  const [saving] = spans.filter(({ name }) => name === "save");
  const graph = "/beta/identity/authenticationEventListeners";
  const inSave = spans.filter(({ traceId }) => traceId === saving?.traceId);
  expect(inSave.map(({ name }) => name)).toEqual(
    expect.arrayContaining([`GET ${graph}`, `POST ${graph}`]),
  );

  const [write] = linesIn(server.output(), "listener-write");
  const requests = spans.flatMap(({ traceId, attributes }) => {
    const id = plainAttributes(attributes)["dialgate.request_id"];
    return id === undefined ? [] : [{ traceId, id }];
  });
  expect(requests).toContainEqual({ traceId: saving?.traceId, id: write?.["request"] });
  expect(collector.points("dialgate.saves")).toEqual({ complete: 1 });

  const text = collector.text();
  expect(tokensIn(text)).toBe(false);
  const { spa } = tenant.info.clients;
  for (const secret of [
    "k3y",
    "kenya",
    "@",
    tenant.landmark("woodgroveGroceries"),
    spa.clientSecret,
  ])
    expect(text).not.toContain(secret);
});
