import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

function listenOn(host: string, port: number, listener: RequestListener): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once("error", reject);
    server.listen({ host, port, ipv6Only: host === "::1" }, () => resolve(server));
  });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** `localhost` is 127.0.0.1 for some and ::1 for others: both are served, where there is a ::1. */
export async function listenLocally(
  port: number,
  listener: RequestListener,
): Promise<{ port: number; servers: Server[] }> {
  const first = await listenOn("127.0.0.1", port, listener);
  const { port: actual } = first.address() as AddressInfo; // what it is for TCP
  try {
    return { port: actual, servers: [first, await listenOn("::1", actual, listener)] };
  } catch (error) {
    const hasNoIPv6 = ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(codeOf(error) ?? "");
    if (hasNoIPv6 || port === 0) return { port: actual, servers: [first] };
    first.close();
    throw error;
  }
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
