import { isObject, textOf, type Json, type JsonObject } from "../json";
import type { Exchange, Handler } from "./exchange";
import { badRequest } from "./http/failure";
import type { GraphReply, GraphRequest } from "./http/message";
import { bodyOf } from "./http/requestBody";

/** The most a batch may hold, by Microsoft's page on batching. */
const MOST = 20;

interface Step {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: JsonObject;
  readonly body: Json | undefined;
  readonly dependsOn: readonly string[];
}

/** Each request counts, is logged and may fail for itself; the batch as a whole is answered 200. */
export const runBatch: Handler = async (exchange) => {
  const steps = stepsOf(bodyOf(exchange.request));
  const statuses = new Map<string, number>();
  const responses: Json[] = [];
  for (const step of steps) {
    const reply = await run(exchange, step, statuses);
    if (reply.cut) return reply;
    statuses.set(step.id, reply.status);
    responses.push(responseOf(step, reply));
  }
  return { status: 200, body: { responses } };
};

function stepsOf({ requests }: JsonObject): Step[] {
  if (!Array.isArray(requests)) throw badRequest("A batch must hold 'requests'.");
  if (requests.length > MOST) throw badRequest(`A batch holds at most ${MOST} requests.`);
  const steps = requests.map(stepOf);
  const ids = new Set(steps.map(({ id }) => id));
  if (ids.size < steps.length) throw badRequest("Each request of a batch needs an id of its own.");
  if (steps.some(({ dependsOn }) => dependsOn.some((id) => !ids.has(id)))) {
    throw badRequest("A request of a batch depends on one that is not there.");
  }
  return steps;
}

function stepOf(value: Json): Step {
  if (!isObject(value)) throw badRequest("A request of a batch must be an object.");
  const { id, method, url, headers, body, dependsOn } = value;
  if (typeof id !== "string" || typeof method !== "string" || typeof url !== "string") {
    throw badRequest("A request of a batch needs 'id', 'method' and 'url'.");
  }
  const step: Step = {
    id,
    method: method.toUpperCase(),
    url,
    headers: isObject(headers) ? headers : {},
    body,
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
  const hasType = Object.keys(step.headers).some((name) => name.toLowerCase() === "content-type");
  if (body !== undefined && !hasType) {
    throw badRequest(`Request ${id} of the batch has a body, but no Content-Type.`);
  }
  return step;
}

async function run(
  { dispatch, request }: Exchange,
  step: Step,
  statuses: ReadonlyMap<string, number>,
): Promise<GraphReply> {
  const failed = step.dependsOn.some((id) => (statuses.get(id) ?? 424) >= 400);
  if (failed) {
    const error = { code: "FailedDependency", message: "A request this one depends on failed." };
    return { status: 424, body: { error } };
  }
  return dispatch(requestOf(request, step));
}

/** Inside a batch, addresses are relative to the version. */
function requestOf(outer: GraphRequest, { method, url, headers, body }: Step): GraphRequest {
  const { pathname, searchParams } = new URL(`http://localhost${url.replace(/^\/?/, "/")}`);
  const own = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), textOf(value)] as const,
  );
  return {
    version: outer.version,
    method,
    path: pathname,
    query: searchParams,
    headers: {
      authorization: outer.headers.authorization,
      host: outer.headers.host,
      "x-forwarded-proto": outer.headers["x-forwarded-proto"],
      ...Object.fromEntries(own),
    },
    body: body === undefined ? "" : JSON.stringify(body),
    inBatch: true,
  };
}

function responseOf({ id }: Step, { status, headers = {}, body, text }: GraphReply): JsonObject {
  const type = text === undefined ? "application/json" : "text/plain";
  const hasBody = body !== undefined || text !== undefined;
  const all = { ...headers, ...(hasBody && { "content-type": type }) };
  return {
    id,
    status,
    headers: Object.fromEntries(Object.entries(all).map(([name, value]) => [titled(name), value])),
    ...(hasBody && { body: body ?? text ?? null }),
  };
}

/** Within a body, names of headers have a case, and clients compare it. Ids are lower case. */
function titled(name: string): string {
  return name.endsWith("request-id")
    ? name
    : name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
