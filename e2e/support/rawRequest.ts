import { request } from "node:http";
import { connect } from "node:net";

export interface Answer {
  /** 0: the connection was cut. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends a request as it is: browsers and `fetch` would put right, or refuse, much of what is hostile. */
export function sendRaw(port: number, { method, path, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve) => {
    const cut = () => resolve({ status: 0, headers: {}, ...bodyOf([]) });
    try {
      const sent = request({ port, method, path, headers, setHost: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("error", cut);
        answer.once("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            ...bodyOf(chunks),
          }),
        );
      });
      sent.once("error", cut);
      sent.end(body);
    } catch {
      // Node itself does not send it: there is nothing to try.
      resolve({ status: 400, headers: {}, ...bodyOf([]) });
    }
  });
}

function bodyOf(chunks: readonly Buffer[]): Pick<Answer, "text" | "bytes"> {
  const bytes = Buffer.concat(chunks);
  return { bytes, text: bytes.toString("utf8") };
}

/** Writes to the connection, and gives back all that came until it was closed. */
export function sendText(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const parts: string[] = [];
    const socket = connect(port, "localhost", () => socket.write(text));
    socket.on("data", (part) => parts.push(part.toString("latin1")));
    socket.once("error", () => resolve(parts.join("")));
    socket.once("close", () => resolve(parts.join("")));
    socket.setTimeout(5_000, () => socket.destroy());
  });
}
