import type { Result } from "@/lib/domain/result";
import { log } from "@/lib/log/logger";
import { pathTemplate } from "../wire/paths";
import type { GraphError } from "./errors";

/** A call as it may be told: no query, which can hold names, no body, no header. */
export interface ObservedCall {
  readonly method: string;
  readonly path: string;
  /** Its `client-request-id`. */
  readonly id: string;
  /** 1 for the first. */
  readonly attempt: number;
}

export interface Sent<T> {
  /** Of HTTP; null where there was no answer. */
  readonly status: number | null;
  readonly answer: Result<T, GraphError>;
}

/** Sends one request to Graph, and tells the log what became of it. */
export async function observeCall<T>(
  call: ObservedCall,
  send: () => Promise<Sent<T>>,
): Promise<Result<T, GraphError>> {
  const started = performance.now();
  const sent = await send();
  logCall(call, sent, performance.now() - started);
  return sent.answer;
}

function logCall<T>(call: ObservedCall, { status, answer }: Sent<T>, ms: number): void {
  const { method, path, id, attempt } = call;
  const told = { method, resource: pathTemplate(path), status, attempt, id, ms: Math.round(ms) };
  // Looking for what may be gone is no failure.
  if (answer.ok || answer.error.code === "not-found") return log("graph-call", told);
  const { code, message, requestId = null, retryAfterSeconds = null } = answer.error;
  log("graph-refused", { ...told, code, message, requestId, retryAfterSeconds });
}
