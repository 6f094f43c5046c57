import { IncomingMessage, type Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import { aroundServers } from "../aroundServers";
import { hostnameOf, plainHeaders } from "../securityHeaders";
import { rawAnswer, refuse, turnAway } from "./answers";
import { callerKey, clientAddress } from "./clientAddress";
import { spend } from "./limits";
import { type PackedFiles, preferPacked, STATIC } from "./packedFiles";
import { ALLOW, refusalOf } from "./refusal";

interface Guarded {
  readonly publicUrl: string | null;
  /** How many proxies stand before the server, each of which says whom it was called by. */
  readonly trustedProxies: number;
  readonly packedFiles: PackedFiles;
}

/**
 * From now on every request to this process passes here before Next gets it: what no page of ours
 * sends is refused by its head alone, callers are counted, and every answer, whoever gives it, has
 * the headers that guard it.
 */
export function guardServers(guarded: Guarded): void {
  const told = new WeakSet<Server>();
  aroundServers(({ server, event, first, second, pass }) => {
    if (event === "request" && isRequest(first) && isResponse(second)) {
      guard(first, second, guarded).then(
        (isTaken) => isTaken || pass(),
        () => second.destroy(),
      );
      return true;
    }
    if (event === "connection" && !told.has(server)) {
      told.add(server);
      // Without a listener of each, Node cuts the connection in place of an answer.
      server.on("connect", (_, socket: Duplex) => answerRaw(socket, 405, guarded));
    }
    if (event === "upgrade" && second instanceof Duplex) {
      answerRaw(second, 400, guarded);
      return true;
    }
    if (event === "clientError" && second instanceof Duplex) {
      answerRaw(second, statusOf(first), guarded);
      return true;
    }
    return pass();
  });
}

function isRequest(value: unknown): value is IncomingMessage {
  return value instanceof IncomingMessage;
}

function isResponse(value: unknown): value is ServerResponse {
  return value instanceof ServerResponse;
}

/** Whether it has answered. */
async function guard(
  request: IncomingMessage,
  response: ServerResponse,
  { publicUrl, trustedProxies, packedFiles }: Guarded,
): Promise<boolean> {
  const { headers, method, url = "" } = request;
  for (const [name, value] of Object.entries(plainHeaders(hostnameOf(headers.host, publicUrl))))
    response.setHeader(name, value);
  const forwardedFor = [headers["x-forwarded-for"] ?? []].flat().join(",");
  const address = clientAddress(request.socket.remoteAddress, forwardedFor, trustedProxies);
  // From here on it is the truth, for whatever asks.
  headers["x-forwarded-for"] = address;
  const isAction = headers["next-action"] !== undefined;
  const refused = refusalOf({ method, url, headers });
  if (refused !== null) {
    const wait = await spend("refusals", callerKey(address));

    if (refused === 405) response.setHeader("Allow", ALLOW);
    if (wait === null) refuse(response, refused, isAction);
    else turnAway(response, url, isAction, wait);
    return true;
  }
  if (url.startsWith(STATIC)) {
    preferPacked(request, response, packedFiles);
    return false;
  }
  const limit = isAction || url.startsWith("/api/") ? "calls" : "pages";
  const wait = await spend(limit, callerKey(address));
  if (wait !== null) turnAway(response, url, isAction, wait);
  return wait !== null;
}

function answerRaw(socket: Duplex | Socket, status: number, { publicUrl }: Guarded): void {
  if (!socket.writable || socket.destroyed) return void socket.destroy();
  const headers = plainHeaders(hostnameOf(undefined, publicUrl));
  const allowed = status === 405 ? { ...headers, Allow: ALLOW } : headers;
  socket.end(rawAnswer(status, allowed), () => socket.destroy());
}

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_INVALID_METHOD: 405,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** As Node answers them itself, but for methods that it does not know. */
function statusOf(error: unknown): number {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return STATUS[code] ?? 400;
}
