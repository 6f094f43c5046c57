import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Environment } from "../config/readConfig";
import { endAll, exitOf, startChild } from "./children";

const DEADLINE = 30_000;

/** What the local tenant says of itself, as far as it is needed here. */
const description = z.object({
  default: z.object({
    id: z.string(),
    clients: z.object({ spa: z.object({ clientId: z.string(), clientSecret: z.string() }) }),
  }),
});

/** Starts the local tenant, and gives the variables with which Dialgate finds it. */
export async function startLocalTenant(env: Environment, port: number): Promise<Environment> {
  const url = `http://localhost:${port}`;
  const args = ["--import", "tsx", "emulator/main.ts"];
  const child = startChild(args, { ...env, EMULATOR_PORT: String(port) });
  void exitOf(child).then((code) => {
    return endAll(code || 1, `The local tenant ended (exit code ${code}).`);
  });
  const { id, clients } = await answer(`${url}/_emulator`);
  return {
    ENTRA_TENANT_ID: id,
    ENTRA_CLIENT_ID: clients.spa.clientId,
    ...credentialFor(env, clients.spa.clientSecret),
    ENTRA_AUTHORITY_URL: url,
    GRAPH_URL: url,
  };
}

/** The application's own, as in a real external tenant; the other way where it is asked for. */
function credentialFor({ GRAPH_CREDENTIAL }: Environment, secret: string): Environment {
  return GRAPH_CREDENTIAL?.trim() === "delegated"
    ? { GRAPH_CREDENTIAL: "delegated" }
    : { GRAPH_CREDENTIAL: "application", ENTRA_CLIENT_SECRET: secret };
}

async function answer(url: string) {
  for (const started = Date.now(); Date.now() - started < DEADLINE; await sleep(100)) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (response?.ok) return description.parse(await response.json()).default;
  }
  throw new Error(`The local tenant did not answer on ${url} within ${DEADLINE / 1000} seconds.`);
}
