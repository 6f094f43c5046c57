import { setTimeout as pause } from "node:timers/promises";
import type { TenantInfo } from "../../emulator/client";
import { startProxy } from "./proxy";
import { startServer, type Server } from "./server";

/** Between two restarts, so that most of a journey has both instances and some of it has one. */
const BETWEEN_MS = 4_000;
/** Between two looks of the load balancer at an instance's readiness. */
const PROBE_MS = 200;

/**
 * Two instances behind a proxy that sends each request to the next, without affinity. The second one
 * is told to end and is started again, over and over, for as long as a journey lasts. It gets no more
 * requests once it says that it is not ready, as the guide for hosting asks of a load balancer.
 */
export async function startRolling(
  tenant: TenantInfo,
  environment: Readonly<Record<string, string>>,
): Promise<Server> {
  const [steady, first] = await Promise.all([
    startServer(tenant, environment),
    startServer(tenant, environment),
  ]);
  let rolled = first;
  const gone: Server[] = [];
  let isInRotation = true;
  const targets = () => (isInRotation ? [steady.port, rolled.port] : [steady.port]);
  const proxy = await startProxy({ targets });
  const stopping = new AbortController();

  const roll = async () => {
    while (!stopping.signal.aborted) {
      await pause(BETWEEN_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      rolled.signal("SIGTERM");
      while (await isReady(rolled.url)) await pause(PROBE_MS);
      isInRotation = false;
      await rolled.ended;
      gone.push(rolled);
      rolled = await startServer(tenant, environment, { port: first.port });
      isInRotation = true;
    }
  };
  const rolling = roll();
  return {
    ...steady,
    url: proxy.url,
    output: () => [steady, ...gone, rolled].map((each) => each.output()).join("\n"),
    stop: async () => {
      stopping.abort();
      await rolling;
      await Promise.all([steady.stop(), rolled.stop()]);
      proxy.close();
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/ready`).catch(() => null);
  await answer?.arrayBuffer();
  return answer?.ok === true;
}
