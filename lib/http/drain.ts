import { subscribe } from "node:diagnostics_channel";
import { ServerResponse } from "node:http";
import { log } from "@/lib/log/logger";
import { beginEnding, isEnding } from "./readiness";

/**
 * From now on readiness goes down first: what Next does at SIGTERM, which is to close its port at
 * once, it does so many seconds later. A load balancer sends to a port until it has looked again.
 */
export function drainFirst(seconds: number): void {
  const enders = process.listeners("SIGTERM");
  if (enders.length === 0) return;
  const closeConnections = lastOnEach();
  process.removeAllListeners("SIGTERM");
  process.on("SIGTERM", (...told) => {
    if (isEnding()) return;
    beginEnding();
    log("instance-ending", { seconds });
    closeConnections();
    setTimeout(() => enders.forEach((end) => end(...told)), seconds * 1000);
  });
}

/**
 * Lets every connection end with the answer that is under way or, once ending, with its first. On
 * one that is kept alive a page would call part after part of a run, and the end would never come.
 */
function lastOnEach(): () => void {
  const open = new Set<ServerResponse>();
  const last = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader("Connection", "close");
  };
  subscribe("http.server.request.start", (message) => {
    const response = responseOf(message);
    if (response === null) return;
    open.add(response);
    response.once("close", () => open.delete(response));
    if (isEnding()) last(response);
  });
  return () => open.forEach(last);
}

/** Node documents the message as `{ request, response, socket, server }`. */
function responseOf(message: unknown): ServerResponse | null {
  const isExchange = typeof message === "object" && message !== null && "response" in message;
  return isExchange && message.response instanceof ServerResponse ? message.response : null;
}
