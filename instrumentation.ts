/** Next calls this once, when a server starts and before it answers. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs" || process.env.NODE_ENV !== "production") return;
  const { readServerConfig } = await import("@/lib/config/readServerConfig");
  const { drainFirst } = await import("@/lib/http/drain");
  const { guardServers } = await import("@/lib/http/guard/install");
  const read = readServerConfig(process.env);
  drainFirst(read.ok ? read.value.drainSeconds : 0);
  guardServers(read.ok ? read.value : { publicUrl: null, trustedProxies: 0 });
}
