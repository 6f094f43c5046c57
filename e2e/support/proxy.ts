import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What stands between browsers and Dialgate where it is run for others. */
export interface Proxy {
  readonly url: string;
  close(): void;
}

interface ProxyOptions {
  /** Ports of the instances, asked at each request. */
  readonly targets: () => readonly number[];
  /** Tells Dialgate the host that the proxy asks, not the one that the browser asked. */
  readonly rewritesHost?: boolean;
}

/**
 * Sends each request to the next instance in turn. Like nginx and others it passes on to the one
 * after it where a port is closed, and never sends a request twice that an instance has got.
 */
export async function startProxy({ targets, rewritesHost = false }: ProxyOptions): Promise<Proxy> {
  let turn = 0;
  const server = createServer((incoming, response) => {
    void bodyOf(incoming).then((body) => {
      const ports = targets();
      const order = ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0);
      turn += 1;
      pass({ incoming, body, response, rewritesHost }, order);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  readonly response: ServerResponse;
  readonly rewritesHost: boolean;
}

function pass(exchange: Exchange, [port, ...others]: readonly number[]): void {
  const { incoming, body, response, rewritesHost } = exchange;
  if (port === undefined) return void response.writeHead(502).end("No instance answers");
  const { method, url: path, headers } = incoming;
  const host = rewritesHost ? `127.0.0.1:${port}` : headers.host;
  const outgoing = request(
    { port, method, path, headers: { ...headers, host, connection: "close" } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      // An instance that goes in the middle of its answer leaves the browser without the rest.
      answer.once("close", () => void (answer.complete || response.destroy()));
    },
  );
  outgoing.once("error", (error: NodeJS.ErrnoException) => {
    if (response.headersSent) return void response.destroy();
    if (error.code === "ECONNREFUSED") return pass(exchange, others);
    response.writeHead(502).end("The instance did not answer");
  });
  outgoing.end(body);
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
