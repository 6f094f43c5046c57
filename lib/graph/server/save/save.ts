import { sleep } from "../sleep";
import { type DialgateError, worded } from "@/lib/domain/errors";
import { type Result, fail, ok } from "@/lib/domain/result";
import { planInputs, differences } from "@/lib/domain/plan/planInputs";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { SaveReport, SaveResult } from "@/lib/run/report";
import { planDigest, DIGEST } from "@/lib/domain/documents/digest";
import type { Snapshot } from "@/lib/domain/snapshot";
import { readTenant } from "../listeners";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { runOperations } from "./runOperations";
import { Turns } from "./turns";
import type { Observe } from "./logWrite";
import { observeSave } from "./observeSave";
import { z } from "zod";
import { readClaims } from "@/lib/auth/claims";
import { t } from "@/lib/i18n/t";
import { decodeTargets, sentTargets } from "@/lib/domain/documents/sentTargets";

const digest = z.string().regex(DIGEST);
const MOST_LISTENERS = 2_000;

/** What the save action takes. Everything else is refused before Graph hears of it. */
export const saveInput = z.strictObject({
  /** What is wanted, each application and listener at most once. */
  targets: z.pipe(sentTargets, z.transform(decodeTargets)),
  /** Fingerprints, by id, of the listeners that the reviewed plan rests on. */
  seen: z
    .record(z.string().max(64), z.string().max(64))
    .refine((seen) => Object.keys(seen).length <= MOST_LISTENERS),
  /** `planDigest` of the operations that were reviewed. */
  reviewed: digest,
  /** `operationDigest` of those that failed before and are to be left alone. */
  skip: z.array(digest).max(1_000).default([]),
  order: z.enum(["createFirst", "removeFirst"]),
  reason: z.string().max(500),
});

/** What is to be saved; as whom is said elsewhere. */
type SaveInput = z.output<typeof saveInput>;

/** How long to wait for Graph to show what the admin saw: reads may lag behind writes. */
const LONGEST_LAG_MS = 3_000;
const LOOK_EVERY_MS = 750;

/**
 * Reads Graph, plans again, and writes only when both are what the admin reviewed. Whatever is
 * wanted and already so is not written: a save that was cut short can simply be made again.
 */
export async function save(
  given: GraphAccess,
  input: SaveInput,
  observe: Observe,
): Promise<SaveResult> {
  const access = forSave(given);
  return observeSave(input.reason, async () => {
    const subjects = subjectsOf(access, input);
    const result = await turns.hold(subjects, TURN_MS, () => saveNow(access, input, observe));
    return result ?? { kind: "error", error: busy() };
  });
}

function forSave(access: GraphAccess): GraphAccess {
  const { application } = access;
  return application === undefined
    ? access
    : { ...access, application: { ...application, purpose: "save" } };
}

/** Shared by all saves of this server. */
const turns = new Turns();
const TURN_MS = 5_000;

function busy(): DialgateError {
  return {
    code: "unavailable",
    ...worded(() => t`Somebody else is saving the same listeners. Nothing was written.`),
    retryAfterSeconds: 3,
  };
}

/** What two saves must not have to do with at the same time. */
function subjectsOf({ token }: GraphAccess, { targets, seen }: SaveInput): string[] {
  const tenant = readClaims(token)?.tid ?? "";
  const applications = targets.flatMap((target) => ("appId" in target ? [target.appId] : []));
  return [...Object.keys(seen), ...applications].map((id) => `${tenant} ${id}`);
}

async function saveNow(
  access: GraphAccess,
  input: SaveInput,
  observe: Observe,
): Promise<SaveResult> {
  const until = Date.now() + LONGEST_LAG_MS;
  for (;;) {
    const now = await readTenant(access);
    if (!now.ok) {
      const { ambiguous, ...error } = now.error;
      return { kind: "error", error };
    }
    const { snapshot } = now.value;
    const plan = makePlan(snapshot, input.targets, { order: input.order });
    const reviewed = plan.ok ? await unchanged(snapshot, input, plan.value) : ok(undefined);
    if (reviewed.ok) {
      if (!plan.ok) return { kind: "refused", refusal: plan.error };
      const options = { observe, skip: new Set(input.skip) };
      const report = await runOperations(access, now.value, plan.value, options);
      return { kind: "report", report: asWanted(report, input) };
    }
    if (Date.now() >= until) {
      return { kind: "conflict", snapshot, listenerIds: reviewed.error };
    }
    await sleep(LOOK_EVERY_MS);
  }
}

/** What Graph shows is confirmed only where a plan made on it has nothing left to do. */
function asWanted(report: SaveReport, { targets, order }: SaveInput): SaveReport {
  const { state, confirmed, snapshot } = report;
  if (state !== "complete" || !confirmed || snapshot === null) return report;
  const rest = makePlan(snapshot, targets, { order });
  return { ...report, confirmed: rest.ok && rest.value.length === 0 };
}

/** Whether listeners and plan are as reviewed; if not, which listeners differ. */
async function unchanged(
  now: Snapshot,
  { targets, seen, reviewed }: SaveInput,
  operations: readonly Operation[],
): Promise<Result<void, string[]>> {
  const listenerIds = differences(seen, planInputs(now, targets, operations));
  if (listenerIds.length > 0) return fail(listenerIds);
  return (await planDigest(operations)) === reviewed ? ok(undefined) : fail([]);
}
