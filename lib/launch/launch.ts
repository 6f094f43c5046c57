import { createRequire } from "node:module";
import type { Environment } from "@/lib/config/readConfig";
import { endAll, endWhenTold, exitOf, GRACE_MS, startChild } from "./children";
import { loadEnvFiles } from "./envFiles";
import { withBoundedHeap } from "./heap";
import { startLocalTenant } from "./localTenant";
import { type LaunchMode, type LaunchPlan, planLaunch } from "./plan";
import { createServer } from "node:net";

const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** What `npm start`, `npm run serve` and `npm run dev` do; they differ in how Next is run. */
export async function launch(mode: LaunchMode): Promise<never> {
  endWhenTold();
  try {
    loadEnvFiles(mode);
    const planned = planLaunch(process.env);
    if (!planned.ok) throw new Error(planned.error.join("\n"));
    await refuseTakenPorts(planned.value);
    return await run(mode, planned.value);
  } catch (error) {
    return endAll(1, error instanceof Error ? error.message : String(error));
  }
}

async function run(mode: LaunchMode, plan: LaunchPlan): Promise<never> {
  const { port, emulatorPort, drainSeconds } = plan;
  const env: Environment = {
    ...process.env,
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: "1",
    ...(await tenantFor(emulatorPort)),
  };
  if (mode === "start") {
    say("Building Dialgate…");
    const built = await exitOf(startChild([NEXT, "build"], env));
    if (built !== 0) return endAll(built);
  }
  say(`Starting Dialgate on http://localhost:${port}; Ctrl-C ends it.`);
  const graceMs = GRACE_MS + drainSeconds * 1000;
  const serving = mode === "dev" ? env : withBoundedHeap(env);
  const next = startChild([NEXT, mode === "dev" ? "dev" : "start"], serving, graceMs);
  return endAll((await exitOf(next)) || 1);
}

async function tenantFor(emulatorPort: number | undefined): Promise<Environment> {
  if (emulatorPort === undefined) {
    say("Using the Microsoft Entra tenant in ENTRA_TENANT_ID.");
    return {};
  }
  say(`No tenant is set in ENTRA_TENANT_ID: starting the local one on port ${emulatorPort}.`);
  return startLocalTenant(process.env, emulatorPort);
}

async function refuseTakenPorts({ port, emulatorPort }: LaunchPlan): Promise<void> {
  const wanted = [
    { port, variable: "PORT" },
    ...(emulatorPort === undefined ? [] : [{ port: emulatorPort, variable: "EMULATOR_PORT" }]),
  ];
  for (const { port, variable } of wanted)
    if (!(await isFree(port)))
      throw new Error(`Port ${port} is in use. Free it, or set ${variable} to another.`);
}

function say(line: string): void {
  console.log(`dialgate: ${line}`);
}

/** Everything on this machine, by either protocol, and this machine alone. */
const HOSTS = ["::", "0.0.0.0", "127.0.0.1"];

/** Whether nobody listens on a port, on any of this machine's addresses. */
async function isFree(port: number): Promise<boolean> {
  for (const host of HOSTS) if (!(await canListen(port, host))) return false;
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // Other failures (a machine without IPv6) say nothing about the port.
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "EADDRINUSE"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
