import { randomUUID } from "node:crypto";
import { isoTime } from "../clock";
import type { Emulator } from "../emulator";
import { faultLabel, type Fault } from "../faults/faultList";
import type { Tenant } from "../tenants/tenant";
import { authenticate, claimedTenantId, type Caller } from "./caller";
import { errorBody, type RequestIds } from "./http/errorBody";
import { GraphFailure, tooManyRequests } from "./http/failure";
import { isObject } from "../json";
import { pathAndQuery, type GraphReply, type GraphRequest } from "./http/message";
import { bodyForLog } from "./http/requestBody";
import { authorize } from "./permissions";
import { routes } from "./routes";
import { handlerOf, matchRoute } from "./routing";
import { windowsOf } from "./windows";

/** A process that runs for days must not remember them all. */
const MOST_LOGGED = 10_000;

interface Turn {
  readonly emulator: Emulator;
  readonly tenant: Tenant | undefined;
  readonly request: GraphRequest;
  readonly ids: RequestIds;
  caller?: Caller;
}

/** Answers one request, logs it, and lets a fault get in between. Never throws. */
export async function serve(emulator: Emulator, request: GraphRequest): Promise<GraphReply> {
  const requestId = randomUUID();
  const ids = { requestId, clientRequestId: request.headers["client-request-id"] ?? requestId };
  const tenant = emulator.tenants.find(claimedTenantId(request.headers.authorization));
  const turn: Turn = { emulator, tenant, request, ids };
  const fault = tenant?.faults.strike("graph", request.method, pathAndQuery(request));
  const at = isoTime(emulator.clock());
  const reply = await answerThrough(turn, fault);
  tenant?.requests.splice(0, tenant.requests.length - MOST_LOGGED);
  tenant?.requests.push({
    at,
    method: request.method,
    path: `/${request.version}${pathAndQuery(request)}`,
    status: reply.cut ? 0 : reply.status,
    requestId,
    clientId: turn.caller?.clientId ?? null,
    user: turn.caller?.person?.userName ?? null,
    ...(request.body !== "" && { body: bodyForLog(request.body) }),
    ...(request.inBatch && { batch: true as const }),
    ...(fault && { fault: faultLabel(fault) }),
  });
  return { ...reply, headers: { ...idHeaders(ids), ...reply.headers } };
}

function idHeaders({ requestId, clientRequestId }: RequestIds): Record<string, string> {
  return { "request-id": requestId, "client-request-id": clientRequestId };
}

async function answerThrough(turn: Turn, fault: Fault | undefined): Promise<GraphReply> {
  if (fault?.delayMs !== undefined) await turn.emulator.sleep(fault.delayMs);
  if (fault?.cut === "before") return { status: 0, cut: true };
  if (fault?.status !== undefined) return failed(turn, faultFailure(fault, fault.status));
  if (fault?.untrue !== undefined) return untrue(fault.untrue);
  const reply = await answer(turn);
  if (fault?.pages !== undefined) return oddPage(fault.pages, reply);
  if (fault?.cut === "after") return { status: 0, cut: true };
  return fault?.garbage ? { status: 200, text: "<html>upstream said something else" } : reply;
}

/** What a box in between may answer in Graph's place: nothing is applied. */
function untrue(status: number): GraphReply {
  return status === 204 ? { status } : { status, body: {} };
}

function oddPage(how: NonNullable<Fault["pages"]>, reply: GraphReply): GraphReply {
  const { body } = reply;
  if (!isObject(body) || !Array.isArray(body.value)) return reply;
  const { value } = body;
  switch (how) {
    case "half":
      return { status: 200, text: JSON.stringify(body).slice(0, JSON.stringify(body).length / 2) };
    case "loop":
      return { ...reply, body: { ...body, "@odata.nextLink": body["@odata.context"] ?? "" } };
    case "reversed":
      return { ...reply, body: { ...body, value: value.toReversed() } };
    case "doubled":
      return { ...reply, body: { ...body, value: [...value, ...value] } };
  }
}

function faultFailure({ code, retryAfter }: Fault, status: number): GraphFailure {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  const codes: Record<number, string> = { 429: "TooManyRequests", 503: "serviceNotAvailable" };
  const text = "A fault of the local tenant.";
  return new GraphFailure(status, code ?? codes[status] ?? "generalException", text, headers);
}

async function answer(turn: Turn): Promise<GraphReply> {
  try {
    return await handle(turn);
  } catch (error) {
    if (error instanceof GraphFailure) return failed(turn, error);
    throw error;
  }
}

function failed({ emulator, ids }: Turn, failure: GraphFailure): GraphReply {
  const body = errorBody(failure.code, failure.message, ids, emulator.clock());
  return { status: failure.status, headers: failure.headers, body };
}

/**
 * Links lead to where the request came to: `localhost` and 127.0.0.1 are two hosts to a client, and
 * some clients insist on https and reach this through something that speaks it.
 */
function originOf({ url }: Emulator, { headers }: GraphRequest): string {
  const { host = "", "x-forwarded-proto": scheme = "http" } = headers;
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\]):\d+$/.test(host);
  return isLocal && /^https?$/.test(scheme) ? `${scheme}://${host}` : url;
}

async function handle(turn: Turn): Promise<GraphReply> {
  const { emulator, tenant, request, ids } = turn;
  const caller = await authenticate(emulator, tenant, request.headers.authorization);
  turn.caller = caller;
  if (!tenant) throw new Error("A verified token is of a tenant that exists.");
  const match = matchRoute(routes, request.path, request.version);
  const wait = tenant.throttle.admit(windowsOf(tenant, match.route.resource, caller));
  if (wait > 0) throw tooManyRequests(wait);
  const handler = handlerOf(match, request.method);
  authorize(caller, match.route.resource, request.method);
  const base = `${originOf(emulator, request)}/${request.version}`;
  const dispatch = (other: GraphRequest) => serve(emulator, other);
  const { params, casts } = match;
  return handler({ emulator, tenant, caller, request, ids, params, casts, base, dispatch });
}
