import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import type { TenantInfo } from "../../emulator/client";
import { withBoundedHeap } from "../../lib/launch/heap";

const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Dialgate as it runs in production, for one tenant. */
export interface Server {
  readonly url: string;
  /** Of the process that serves. */
  readonly pid: number;
  /** Everything it printed. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts the production build; the tenant comes from the environment, as it does everywhere. */
export async function startServer(
  tenant: TenantInfo,
  environment: Readonly<Record<string, string>>,
): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [NEXT, "start", "--port", String(port)], {
    env: withBoundedHeap({
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      ENTRA_TENANT_ID: tenant.id,
      ENTRA_CLIENT_ID: tenant.clients.spa.clientId,
      ENTRA_AUTHORITY_URL: tenant.graph,
      GRAPH_URL: tenant.graph,
      ...environment,
    }) as NodeJS.ProcessEnv, // Next declares NODE_ENV to be always there; Next sets it here.
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed.push(chunk.toString());
      if (printed.join("").includes("Ready in")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(`next start ended:\n${printed.join("")}`)));
  });
  await ready;
  const { pid } = child;
  if (pid === undefined) throw new Error("next start has no process");
  return {
    url: `http://localhost:${port}`,
    pid,
    output: () => printed.join(""),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
