import { SpanKind } from "@opentelemetry/api";
import { englishOf } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";
import { log } from "@/lib/log/logger";
import { instruments } from "@/lib/telemetry/instruments";
import { inSpan } from "@/lib/telemetry/span";
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

/** Sends one request to Graph, and tells log, trace and metrics what became of it. */
export async function observeCall<T>(
  { path, ...call }: ObservedCall,
  send: () => Promise<Sent<T>>,
): Promise<Result<T, GraphError>> {
  const resource = pathTemplate(path);
  const started = performance.now();
  const sent = await inSpan(
    `${call.method} ${resource}`,
    {
      kind: SpanKind.CLIENT,
      attributes: {
        ...{ "http.request.method": call.method, "url.template": resource },
        ...{ "dialgate.attempt": call.attempt, "dialgate.client_request_id": call.id },
      },
    },
    send,
    spanEnd,
  );
  const ms = performance.now() - started;
  measure(call.method, resource, sent, ms);
  logCall({ ...call, resource }, sent, ms);
  return sent.answer;
}

function spanEnd<T>({ status, answer }: Sent<T>) {
  const code = status === null ? {} : { "http.response.status_code": status };
  const failure = failureOf(answer);
  if (failure === null) return { attributes: code, failed: false };
  return { attributes: { ...code, "error.type": failure.code }, failed: true };
}

function measure<T>(method: string, resource: string, { status, answer }: Sent<T>, ms: number) {
  const { calls, callDuration, throttles, waits } = instruments();
  const which = { method, resource, status: status ?? "none" };
  calls.add(1, which);
  callDuration.record(ms / 1000, which);
  if (answer.ok) return;
  if (answer.error.code === "throttled") throttles.add(1, { method, resource });
  const wait = answer.error.retryAfterSeconds;
  if (wait !== undefined) waits.record(wait, { method, resource });
}

function logCall<T>(
  { id, ...call }: Omit<ObservedCall, "path"> & { readonly resource: string },
  { status, answer }: Sent<T>,
  ms: number,
): void {
  const told = { ...call, status, id, ms: Math.round(ms) };
  const failure = failureOf(answer);
  if (failure === null) return log("graph-call", told);
  const { code, requestId = null, retryAfterSeconds = null } = failure;
  const message = englishOf(failure);
  log("graph-refused", { ...told, code, message, requestId, retryAfterSeconds });
}

/** Looking for what may be gone is no failure. */
function failureOf<T>(answer: Result<T, GraphError>): GraphError | null {
  return answer.ok || answer.error.code === "not-found" ? null : answer.error;
}
