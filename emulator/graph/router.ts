import { Router, text, type Request, type Response } from "express";
import type { Emulator } from "../emulator";
import type { GraphReply, GraphRequest, GraphVersion } from "./http/message";
import { serve } from "./service";

const JSON_TYPE = "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8";

/** Graph on HTTP: one version of it, mounted where its address begins. */
export function graphRouter(emulator: Emulator, version: GraphVersion): Router {
  const router = Router();
  router.use((_req, res, next) => {
    res.set("access-control-allow-origin", "*");
    res.set("access-control-expose-headers", "request-id, client-request-id, retry-after");
    next();
  });
  // Not by a pattern: matching one, Express decodes the path, and fails where it cannot.
  router.use((req, res, next) => {
    if (req.method !== "OPTIONS") return next();
    res.set("access-control-allow-methods", "GET, POST, PATCH, PUT, DELETE");
    res.set("access-control-allow-headers", req.get("access-control-request-headers") ?? "*");
    res.status(200).end();
  });
  router.use(text({ type: () => true, limit: "8mb" }), async (req, res) => {
    send(req, res, await serve(emulator, requestOf(req, version)));
  });
  return router;
}

function requestOf(req: Request, version: GraphVersion): GraphRequest {
  const { pathname, searchParams } = new URL(`http://localhost${req.url}`);
  const headers = Object.entries(req.headers).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return {
    version,
    method: req.method,
    path: pathname,
    query: searchParams,
    headers: Object.fromEntries(headers),
    body: typeof req.body === "string" ? req.body : "",
    inBatch: false,
  };
}

function send(req: Request, res: Response, reply: GraphReply): void {
  if (reply.cut) return void req.socket.destroy();
  res.status(reply.status).set({ ...reply.headers });
  if (reply.text !== undefined) res.type("text/plain").send(reply.text);
  else if (reply.body === undefined) res.end();
  else
    res.set("content-type", JSON_TYPE).set("odata-version", "4.0").send(JSON.stringify(reply.body));
}
