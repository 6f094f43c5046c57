import { createRequire } from "node:module";
import type { Environment } from "@/lib/config/readConfig";
import { isOnlyLocal } from "../config/values";
import { buildIfChanged } from "./build";
import { endAll, endWhenTold, exitOf, GRACE_MS, startChild } from "./children";
import { loadEnvFiles } from "./envFiles";
import { withBoundedHeap } from "./heap";
import { startLocalTenant } from "./localTenant";
import { withAbsolutePaths } from "./paths";
import { type LaunchMode, type LaunchPlan, planLaunch } from "./plan";
import { distDir } from "../config/distDir";
import { isBuilt, serverFile } from "./standalone";
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
  const { host, port, emulatorPort, drainSeconds } = plan;
  const env: Environment = {
    ...withAbsolutePaths(process.env),
    PORT: String(port),
    // Next's name for it, which systems use for the name of the machine.
    HOSTNAME: host,
    NEXT_TELEMETRY_DISABLED: "1",
    ...(await tenantFor(emulatorPort)),
  };
  if (mode === "start") {
    const built = await buildIfChanged(process.env, say);
    if (built !== 0) return endAll(built);
  }
  if (mode === "serve" && !isBuilt(env))
    throw new Error(`There is no build in ${distDir(env)}: run "npm run build" first.`);
  for (const line of whereToReach(plan)) say(line);
  const graceMs = GRACE_MS + drainSeconds * 1000;
  const next =
    mode === "dev"
      ? startChild([NEXT, "dev", "--hostname", host], env, graceMs)
      : startChild([serverFile(env)], withBoundedHeap(env), graceMs);
  return endAll((await exitOf(next)) || 1);
}

function whereToReach({ host, port }: LaunchPlan): string[] {
  const isLocal = isOnlyLocal(host);
  const name = isLocal ? "localhost" : host;
  return [
    `Starting Dialgate on http://${name.includes(":") ? `[${name}]` : name}:${port}; Ctrl-C ends it.`,
    ...(isLocal ? [] : [OUTSIDE]),
  ];
}

const OUTSIDE =
  "It can be reached from outside this machine. Browsers sign in by https alone, so put a proxy that ends TLS before it, and set PUBLIC_URL; see docs/hosting/README.md.";

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
