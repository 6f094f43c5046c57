import { createServer, request, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Recorder {
  readonly url: string;
  /** The headers of every request since it was asked last. */
  take(): IncomingHttpHeaders[];
  close(): void;
}

/** Passes everything on to the local tenant, and keeps what headers it was asked with. */
export async function recordHeaders(target: string): Promise<Recorder> {
  const kept: IncomingHttpHeaders[] = [];
  const server = createServer((incoming, response) => {
    kept.push(incoming.headers);
    const { method, headers } = incoming;
    const passed = request(new URL(incoming.url ?? "/", target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    passed.once("error", () => response.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    take: () => kept.splice(0),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
