import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { TenantInfo } from "../../emulator/client";
import { withBoundedHeap } from "../../lib/launch/heap";
import { isBuilt, serverFile } from "../../lib/launch/standalone";

/** Dialgate as it runs in production, for one tenant. */
export interface Server {
  readonly url: string;
  /** Of the process that serves. */
  readonly pid: number;
  readonly port: number;
  /** Everything it printed. */
  output(): string;
  /** Sends a signal and waits for nothing. */
  signal(name: NodeJS.Signals): void;
  /** Resolves once it has ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Ends it by force. */
  stop(): Promise<void>;
}

interface ServerOptions {
  /** Any free one by default. */
  readonly port?: number;
  /** By npm and the launcher, as a person starts it; by default the server alone, as in an image. */
  readonly launched?: boolean;
}

/** Starts the production build; the tenant comes from the environment, as it does everywhere. */
export async function startServer(
  tenant: TenantInfo,
  environment: Readonly<Record<string, string>>,
  { port: wanted, launched = false }: ServerOptions = {},
): Promise<Server> {
  const port = wanted ?? (await freePort());
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: "localhost",
    HOSTNAME: "localhost",
    PORT: String(port),
    ENTRA_TENANT_ID: tenant.id,
    ENTRA_CLIENT_ID: tenant.clients.spa.clientId,
    ENTRA_AUTHORITY_URL: tenant.graph,
    GRAPH_URL: tenant.graph,
    ...credentialFor(tenant, environment),
    ...environment,
  };
  if (!isBuilt(env)) throw new Error('There is no build: run "npm run build" first.');
  const [program, ...args] = launched
    ? ["npm", "run", "serve"]
    : [process.execPath, serverFile(env)];
  const child = spawn(program, args, {
    // npm and what it starts are ended together.
    detached: launched,
    env: withBoundedHeap(env) as NodeJS.ProcessEnv, // Next declares NODE_ENV to be always there; Next sets it here.
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = endOf(child);
  const output = outputOf(child);
  const url = `http://localhost:${port}`;
  await untilAlive(url, ended, output);
  const { pid } = child;
  if (pid === undefined) throw new Error("the server has no process");
  return {
    url,
    port,
    pid,
    output,
    ended,
    signal: (name) => void child.kill(name),
    stop: async () => {
      if (launched) killGroup(child);
      else child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The application's own credential, where the server is not to use the token of who signed in. */
function credentialFor(
  { clients }: TenantInfo,
  { GRAPH_CREDENTIAL = process.env["GRAPH_CREDENTIAL"] }: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return GRAPH_CREDENTIAL === "delegated"
    ? { GRAPH_CREDENTIAL }
    : { GRAPH_CREDENTIAL: "application", ENTRA_CLIENT_SECRET: clients.spa.clientSecret };
}

/** Everything that it has printed so far. */
function outputOf({ stdout, stderr }: ChildProcess): () => string {
  const printed: string[] = [];
  for (const stream of [stdout, stderr])
    stream?.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
  return () => printed.join("");
}

/** Resolves when it answers. */
async function untilAlive(
  url: string,
  ended: Promise<unknown>,
  output: () => string,
): Promise<void> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while (!(await isAlive(url))) {
    if (hasEnded) throw new Error(`the server ended:\n${output()}`);
    await sleep(20);
  }
}

/** As whoever runs it asks. */
async function isAlive(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/health`).catch(() => null);
  await answer?.arrayBuffer();
  return answer?.ok === true;
}

function endOf(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal));
    child.once("error", () => resolve(null));
  });
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
