import { z } from "zod";
import type { DialgateError } from "@/lib/domain/errors";
import type { Operation } from "@/lib/domain/plan/operation";
import type { OperationReport } from "@/lib/run/report";
import { operationRequest } from "../../wire/request";
import { lostError, type GraphError } from "../errors";
import { graphRequest, type GraphAnswer, type GraphCall } from "../request";
import { lookFor } from "./lookFor";
import { mayWrite } from "./mayWrite";
import { LONGEST_WAIT_S, type Run } from "./run";
import type { Seen } from "./sightings";
import { t } from "@/lib/i18n/t";

/** `wait`: seconds until it is worth another try; nothing was written. */
export type Attempt =
  OperationReport | { readonly wait: number; readonly error?: DialgateError | undefined };

const MOST_TRIES = 3;

/**
 * Writes one operation. Only the answer that Graph's contract gives counts as done; whatever else
 * comes, or does not come, is looked into, and is `unsure` where the look does not tell. Nothing is
 * sent twice but what Graph said that it did not carry out (429, 503).
 */
export async function runOperation(
  run: Run,
  operation: Operation,
  index: number,
): Promise<Attempt> {
  for (let attempt = 1; ; attempt++) {
    if (!(await run.pace.over())) return { wait: run.pace.left() };
    const clearance = await mayWrite(run, index);
    if (clearance.kind === "done") return done(operation);
    if (clearance.kind === "no") return failed(operation, "failed", clearance.error);
    if (clearance.kind === "wait") {
      run.pace.hold(clearance.seconds);
      return { wait: clearance.seconds, error: clearance.error };
    }
    const ended = await writeOnce(run, operation, { attempt, before: clearance.seen });
    if (!("wait" in ended)) return ended;
    run.pace.hold(ended.wait);
    const late = Date.now() > run.until;
    if (ended.wait > LONGEST_WAIT_S || late || attempt >= MOST_TRIES) return ended;
  }
}

interface Try {
  /** 1 for the first. */
  readonly attempt: number;
  /** The listener that is written to, as Graph has just shown it. */
  readonly before: Seen | undefined;
}

async function writeOnce(
  run: Run,
  operation: Operation,
  { attempt, before = null }: Try,
): Promise<Attempt> {
  const id = crypto.randomUUID();
  remember(run, operation, id);
  const write = { id, operation, before };
  run.observe({ phase: "intent", ...write });
  const ended = await judge(run, operation, await send(run, operation, { id, attempt }));
  run.observe({ phase: "outcome", ...write, ...("wait" in ended ? {} : { report: ended }) });
  return ended;
}

function send(run: Run, operation: Operation, call: Required<Pick<GraphCall, "id" | "attempt">>) {
  const request = operationRequest(operation, (ref) => run.created.get(ref) ?? ref);
  return graphRequest(run.access, { ...request, ...call });
}

async function judge(
  run: Run,
  operation: Operation,
  answer: Awaited<ReturnType<typeof send>>,
): Promise<Attempt> {
  if (answer.ok) {
    const { requestId } = answer.value;
    const createdId = idOf(operation, answer.value);
    if (createdId !== null) return done(operation, requestId, createdId);
    return lookInto(run, operation, {
      ...notAsDocumented(operation, answer.value),
      ...withId(requestId),
    });
  }
  const { error } = answer;
  if (error.code === "throttled" || (error.code === "unavailable" && !error.ambiguous)) {
    return { wait: Math.max(1, error.retryAfterSeconds ?? 1), error: told(error) };
  }
  if (error.ambiguous || mayBeDone(operation, error)) return lookInto(run, operation, error);
  return failed(operation, "failed", error);
}

/** Graph says that what is to go is not there, or that what is to come is: true only if it is seen. */
function mayBeDone({ kind }: Operation, { code }: GraphError): boolean {
  if (kind === "delete" || kind === "remove-application") return code === "not-found";
  return kind === "add-application" && code === "refused";
}

async function lookInto(
  run: Run,
  operation: Operation,
  error: GraphError,
): Promise<OperationReport> {
  const sight = await lookFor(run, operation);
  if (sight.kind === "there") return done(operation, error.requestId, sight.createdId);
  if (sight.kind === "unsure") run.pace.hold(sight.wait);
  const isRefused = operation.kind === "add-application" && error.code === "refused";
  return failed(operation, isRefused ? "failed" : "unsure", error);
}

const entity = z.object({ id: z.string().min(1) });
const application = z.object({ appId: z.string() });

/**
 * Whether an answer is the one that Graph's contract gives for the verb: the id of what a create
 * made, undefined for the others, null where it is not.
 */
function idOf(operation: Operation, { status, body }: GraphAnswer): string | undefined | null {
  switch (operation.kind) {
    case "create": {
      const parsed = entity.safeParse(body);
      return status === 201 && parsed.success ? parsed.data.id : null;
    }
    case "add-application": {
      const parsed = application.safeParse(body);
      const isIt = parsed.success && parsed.data.appId.toLowerCase() === operation.appId;
      return status === 201 && isIt ? undefined : null;
    }
    case "update":
    case "delete":
    case "remove-application":
      return status === 204 ? undefined : null;
  }
}

function notAsDocumented({ kind }: Operation, { status }: GraphAnswer): GraphError {
  return lostError(
    "invalid-response",
    () => t`Graph’s answer to this ${kind} is not the documented one (status ${String(status)}).`,
  );
}

function remember({ sent, created }: Run, operation: Operation, id: string): void {
  if (operation.kind === "create") return;
  const listenerId = created.get(operation.listenerId) ?? operation.listenerId;
  sent.set(listenerId, (sent.get(listenerId) ?? new Set()).add(id));
}

function done(operation: Operation, requestId?: string, createdId?: string): OperationReport {
  return {
    ...{ operation, outcome: "done", ...withId(requestId) },
    ...(createdId === undefined ? {} : { createdId }),
  };
}

function failed(
  operation: Operation,
  outcome: "failed" | "unsure",
  error: GraphError,
): OperationReport {
  return { operation, outcome, error: told(error), ...withId(error.requestId) };
}

function told({ ambiguous, ...error }: GraphError): DialgateError {
  return error;
}

function withId(requestId: string | undefined): { requestId?: string } {
  return requestId === undefined ? {} : { requestId };
}
