import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { register } from "@/instrumentation";

const start = vi.fn();

beforeEach(() => {
  start.mockReset();
  vi.resetModules();
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", undefined);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.doMock("@/lib/telemetry/start", () => {
    start("loaded");
    return { startTelemetry: () => ({ flush: () => Promise.resolve(), stop: () => undefined }) };
  });
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each([
  ["no collector is named", {}],
  ["it is named by nothing", { OTEL_EXPORTER_OTLP_ENDPOINT: " " }],
  [
    "it is switched off all the same",
    { OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:1", OTEL_SDK_DISABLED: "true" },
  ],
])("nothing of the SDK is loaded where %s", async (_, environment) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  await register();
  expect(start).not.toHaveBeenCalled();
});

test("it is loaded once a collector is named", async () => {
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1");
  await register();
  expect(start).toHaveBeenCalledTimes(1);
});
