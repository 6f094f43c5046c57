import type { Instrumentation } from "next";

/** Next calls this once, when a server starts and before it answers. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs" || process.env.NODE_ENV !== "production") return;
  const { readServerConfig } = await import("@/lib/config/readServerConfig");
  const { drainFirst } = await import("@/lib/http/drain");
  const { guardServers } = await import("@/lib/http/guard/install");
  const { log } = await import("@/lib/log/logger");
  const read = readServerConfig(process.env);
  drainFirst(read.ok ? read.value.drainSeconds : 0);
  guardServers(read.ok ? read.value : { publicUrl: null, trustedProxies: 0 });
  // Nothing of the SDK is loaded where nobody asked for it.
  const isMeasured =
    isSet("OTEL_EXPORTER_OTLP_ENDPOINT") && process.env["OTEL_SDK_DISABLED"] !== "true";
  if (isMeasured) await measure();
  if (!read.ok) return log("configuration-invalid", { problems: read.error });
  const { tenantId: tenant, graphCredential, graphUrl, publicUrl } = read.value;
  log("instance-started", { tenant, graphCredential, graphUrl, publicUrl, telemetry: isMeasured });
}

async function measure(): Promise<void> {
  const { log } = await import("@/lib/log/logger");
  const { complainRarely, flushWhileEnding } = await import("@/lib/telemetry/running");
  const { startTelemetry } = await import("@/lib/telemetry/start");
  const complain = complainRarely((message) => log("telemetry-failed", { message }));
  flushWhileEnding(startTelemetry(complain));
}

function isSet(name: string): boolean {
  return (process.env[name] ?? "").trim() !== "";
}

/** Next calls this for what was thrown and nobody expected: a defect. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { logCrash } = await import("@/lib/log/crash");
  logCrash(error, { ...request, routePath: context.routePath });
};
