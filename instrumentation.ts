import type { Instrumentation } from "next";

/** Next calls this once, when a server starts and before it answers. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs" || process.env.NODE_ENV !== "production") return;
  const { readServerConfig } = await import("@/lib/config/readServerConfig");
  const { drainFirst } = await import("@/lib/http/drain");
  const { log } = await import("@/lib/log/logger");
  const read = readServerConfig(process.env);
  drainFirst(read.ok ? read.value.drainSeconds : 0);
  if (!read.ok) return log("configuration-invalid", { problems: read.error });
  const { tenantId: tenant, graphCredential, graphUrl, publicUrl } = read.value;
  log("instance-started", { tenant, graphCredential, graphUrl, publicUrl });
}

/** Next calls this for what was thrown and nobody expected: a defect. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { logCrash } = await import("@/lib/log/crash");
  logCrash(error, { ...request, routePath: context.routePath });
};
