import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Operation } from "@/lib/domain/plan/operation";
import type { OperationReport } from "@/lib/run/report";
import { operationRequest } from "../../wire/request";
import type { GraphError } from "../errors";
import { graphRequest, type GraphAnswer } from "../request";
import { lookFor } from "./lookFor";
import { LONGEST_WAIT_S } from "./run";
import type { Run } from "./run";

/** `wait`: Graph asked for a pause that is too long to sit out here; nothing was written. */
export type Attempt = OperationReport | { readonly wait: number };

const MOST_TRIES = 3;

/**
 * Writes one operation. When the answer is lost, a look at Graph decides whether it was carried
 * out, so that nothing is written twice.
 */
export async function runOperation(run: Run, operation: Operation): Promise<Attempt> {
  for (let attempt = 1; ; attempt++) {
    if (!(await run.pace.over())) return { wait: run.pace.left() };
    const request = operationRequest(operation, (id) => run.created.get(id) ?? id);
    const answer = await graphRequest(run.access, request);
    if (answer.ok) return answered(run, operation, answer.value);
    const { error } = answer;
    if (isGone(operation, error)) return done(operation, error.requestId);

    const late = Date.now() > run.until;
    if (error.code === "throttled") {
      const wait = error.retryAfterSeconds ?? 1;
      run.pace.hold(wait);
      if (wait > LONGEST_WAIT_S || late || attempt >= MOST_TRIES) return { wait };
      continue;
    }
    if (!error.ambiguous) return failed(operation, "failed", error);
    const sight = await lookFor(run, operation);
    if (sight.kind === "there") return done(operation, error.requestId, sight.createdId);
    if (sight.kind === "unsure") {
      run.pace.hold(sight.wait);
      return failed(operation, "unsure", error);
    }
    if (attempt >= MOST_TRIES) return failed(operation, "failed", error);
    if (Date.now() > run.until) return { wait: error.retryAfterSeconds ?? 0 };
    await sleep(Math.min(error.retryAfterSeconds ?? 0, LONGEST_WAIT_S) * 1000);
  }
}

const entity = z.looseObject({ id: z.string().min(1) });

async function answered(
  run: Run,
  operation: Operation,
  { body, requestId }: GraphAnswer,
): Promise<OperationReport> {
  if (operation.kind !== "create") return done(operation, requestId);
  const parsed = entity.safeParse(body);
  if (parsed.success) return done(operation, requestId, parsed.data.id);
  const sight = await lookFor(run, operation);
  if (sight.kind === "there") return done(operation, requestId, sight.createdId);
  const message = "Graph did not say which listener it created.";
  return failed(operation, "unsure", { code: "invalid-response", message, ambiguous: true });
}

/** What is to be removed is not there: that is what was wanted. */
function isGone(operation: Operation, error: GraphError): boolean {
  const removes = operation.kind === "delete" || operation.kind === "remove-application";
  return removes && error.code === "not-found";
}

function done(operation: Operation, requestId?: string, createdId?: string): OperationReport {
  return {
    operation,
    outcome: "done",
    ...(requestId === undefined ? {} : { requestId }),
    ...(createdId === undefined ? {} : { createdId }),
  };
}

function failed(
  operation: Operation,
  outcome: "failed" | "unsure",
  { ambiguous, ...error }: GraphError,
): OperationReport {
  return {
    operation,
    outcome,
    error,
    ...(error.requestId === undefined ? {} : { requestId: error.requestId }),
  };
}
