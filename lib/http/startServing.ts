import { join } from "node:path";
import { distDir } from "@/lib/config/distDir";
import { readServerConfig } from "@/lib/config/readServerConfig";
import { tellProblem } from "@/lib/config/tellProblem";
import { log } from "@/lib/log/logger";
import { drainFirst } from "./drain";
import { guardServers } from "./guard/install";
import { findPackedFiles } from "./guard/packedFiles";

/** What an instance does once, before it answers. */
export async function startServing(): Promise<void> {
  const read = readServerConfig(process.env);
  drainFirst(read.ok ? read.value.drainSeconds : 0);
  const packedFiles = findPackedFiles(join(distDir(process.env), "static"));
  guardServers({
    ...(read.ok ? read.value : { publicUrl: null, trustedProxies: 0 }),
    packedFiles,
  });
  // Nothing of the SDK is loaded where nobody asked for it.
  const isMeasured =
    isSet("OTEL_EXPORTER_OTLP_ENDPOINT") && process.env["OTEL_SDK_DISABLED"] !== "true";
  if (isMeasured) await measure();
  if (!read.ok) return log("configuration-invalid", { problems: read.error.map(tellProblem) });
  const { tenantId: tenant, graphCredential, graphUrl, publicUrl } = read.value;
  log("instance-started", { tenant, graphCredential, graphUrl, publicUrl, telemetry: isMeasured });
}

async function measure(): Promise<void> {
  const { complainRarely, flushWhileEnding } = await import("@/lib/telemetry/running");
  const { startTelemetry } = await import("@/lib/telemetry/start");
  const complain = complainRarely((message) => log("telemetry-failed", { message }));
  flushWhileEnding(startTelemetry(complain));
}

function isSet(name: string): boolean {
  return (process.env[name] ?? "").trim() !== "";
}
