import { STATUS_CODES, type ServerResponse } from "node:http";
import { refusalText } from "../actionRefusal";
import { plural } from "@/lib/i18n/t";
import { tooMany } from "../tooMany";

/** Answers a request that is not handed on to Next. What was sent is not repeated, nor read. */
export function refuse(response: ServerResponse, status: number, isAction: boolean): void {
  // A page of ours whose action is refused is told, by the text that it knows.
  const text = isAction ? refusalText("invalid-input") : (STATUS_CODES[status] ?? "");
  response.writeHead(status, { "Content-Type": "text/plain", Connection: "close" }).end(text);
}

/** Answers who asks too often: as an action, a route or a page of ours is told. */
export function turnAway(
  response: ServerResponse,
  url: string,
  isAction: boolean,
  wait: number,
): void {
  const headers = { "Retry-After": String(wait), "Cache-Control": "no-store" };
  if (!isAction && url.startsWith("/api/")) {
    const error = tooMany(wait);
    response
      .writeHead(429, { ...headers, "Content-Type": "application/json" })
      .end(JSON.stringify({ error }));
    return;
  }
  const text = isAction
    ? refusalText("too-many-requests", wait)
    : plural(wait)`Try again in # second.|Try again in # seconds.`;
  response.writeHead(429, { ...headers, "Content-Type": "text/plain;charset=utf-8" }).end(text);
}

/** What nothing but the head of an answer can be written of: Node has not made a request of it. */
export function rawAnswer(status: number, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ ...headers, Connection: "close", "Content-Length": "0" });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");

  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${head}\r\n`;
}
