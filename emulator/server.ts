import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createApp } from "./app";
import { createSigningKeys } from "./authority/keys";
import type { Clock } from "./clock";
import { DEFAULT_TENANT_ID } from "./constants";
import { closeServer, listenLocally } from "./listen";
import { createTenant } from "./tenants/create";
import { TenantRegistry } from "./tenants/registry";

export interface EmulatorOptions {
  /** 0 for any that is free. */
  port: number;
  clock?: Clock;
}

export interface RunningEmulator {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Starts the local tenant: its authority, its Graph and its control API on one port. */
export async function startEmulator(options: EmulatorOptions): Promise<RunningEmulator> {
  const { clock = Date.now } = options;
  const keys = await createSigningKeys();
  const tenants = new TenantRegistry();
  tenants.add(createTenant({ id: DEFAULT_TENANT_ID, seed: "contoso" }, clock));

  // The addresses it tells depend on the port, which is known only when it listens.
  let handle: RequestListener = (_req, res) => void res.writeHead(503).end();
  const { port, servers } = await listenLocally(options.port, (req, res) => handle(req, res));
  const url = `http://localhost:${port}`;
  handle = createApp({ url, clock, sleep, keys, tenants });
  const close = async () => void (await Promise.all(servers.map(closeServer)));
  return { url, port, close };
}
