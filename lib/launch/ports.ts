import { createServer } from "node:net";

/** Everything on this machine, by either protocol, and this machine alone. */
const HOSTS = ["::", "0.0.0.0", "127.0.0.1"];

/** Whether nobody listens on a port, on any of this machine's addresses. */
export async function isFree(port: number): Promise<boolean> {
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
