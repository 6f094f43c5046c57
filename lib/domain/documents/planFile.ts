import { t } from "@/lib/i18n/t";
import { type Result, fail, ok } from "../result";
import { parseJson } from "../json";
import * as z from "zod/mini";
import { DIGEST, planDigest } from "./digest";
import { decodeTargets, encodeTargets, sentTargets } from "./sentTargets";
import type { Snapshot } from "../snapshot";
import { differences, planInputs } from "../plan/planInputs";
import { explainRefusal } from "../plan/refusal";
import { makePlan } from "../plan/makePlan";
import type { Operation } from "../plan/operation";
import type { Target } from "../plan/target";

const FORMAT = "dialgate-plan";
const VERSION = 2;

/** Far more than a plan for the largest tenant takes. */
const LONGEST = 20_000_000;

const planFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  tenantId: z.string().check(z.maxLength(64)),
  madeAt: z.iso.datetime(),
  heading: z.string().check(z.maxLength(1000)),
  reason: z.string().check(z.maxLength(500)),
  /** Identical settings are said once. */
  targets: sentTargets,
  /** Fingerprints, by id, of the listeners that the plan rests on. */
  seen: z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(64))),
  /** Of the operations: the plan is applied as it was made, or not at all. */
  digest: z.string().check(z.regex(DIGEST)),
});

/** A plan that is kept, to be applied later to the same tenant in the same state. */
export type PlanFile = z.infer<typeof planFileSchema>;
type PlanFileMeta = Pick<PlanFile, "tenantId" | "madeAt" | "heading" | "reason">;

export async function planFile(
  snapshot: Snapshot,
  targets: readonly Target[],
  operations: readonly Operation[],
  { tenantId, madeAt, heading, reason }: PlanFileMeta,
): Promise<PlanFile> {
  return {
    format: FORMAT,
    version: VERSION,
    ...{ tenantId, madeAt, heading, reason },
    targets: encodeTargets(targets),
    seen: planInputs(snapshot, targets, operations),
    digest: await planDigest(operations),
  };
}

/** A plan file that still is the plan that it was. */
export interface OpenedPlanFile extends Pick<PlanFile, "heading" | "reason" | "madeAt"> {
  readonly targets: readonly Target[];
}

/** Why a plan file is not opened. */
export interface PlanFileProblem {
  /** Whole sentences, for the admin. */
  readonly reason: string;
  /** Ids of the listeners that changed since the plan was made. */
  readonly listenerIds: readonly string[];
}

/**
 * Reads what may be any file at all. It is opened for the tenant that it was made for alone, and
 * only while that one is as it was: what was decided on then must be what is applied now.
 */
export async function openPlanFile(
  text: string,
  tenantId: string,
  snapshot: Snapshot,
): Promise<Result<OpenedPlanFile, PlanFileProblem>> {
  const parsed = parse(text);
  if (!parsed.ok) return problem(parsed.error);
  const { heading, reason, madeAt, seen, digest, ...file } = parsed.value;
  if (file.tenantId.toLowerCase() !== tenantId.toLowerCase()) {
    return problem(t`This plan was made for another tenant, ${file.tenantId}.`);
  }
  const targets = decodeTargets(file.targets);
  const plan = makePlan(snapshot, targets);
  if (!plan.ok) {
    const changed = differences(seen, planInputs(snapshot, targets, []));
    return problem(t`The plan cannot be carried out now. ${explainRefusal(plan.error)}`, changed);
  }
  if (plan.value.length === 0) {
    return problem(t`Nothing to do: everything in this plan is already set.`);
  }
  const changed = differences(seen, planInputs(snapshot, targets, plan.value));
  if (changed.length > 0) {
    return problem(
      t`The tenant has changed since this plan was made, so it was not applied.`,
      changed,
    );
  }
  if ((await planDigest(plan.value)) !== digest) {
    return problem(
      t`The same change now needs other writes than the plan in the file, although none of the listeners it depends on has changed. Create the plan again.`,
    );
  }
  return ok({ heading, reason, madeAt, targets });
}

function parse(text: string): Result<PlanFile, string> {
  if (text.length > LONGEST) return fail(t`The file is too large to be a plan.`);
  const json = parseJson(text);
  if (json === undefined) return fail(t`The file is not JSON, or it ends too early.`);
  const head = z.looseObject({ format: z.literal(FORMAT) }).safeParse(json);
  if (!head.success) return fail(t`The file is not a plan saved by Dialgate.`);
  const parsed = planFileSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  if (head.data["version"] !== VERSION) {
    return fail(
      t`The plan was saved by another version of Dialgate and cannot be read by this one.`,
    );
  }
  const [issue] = parsed.error.issues;
  const place = issue === undefined ? "" : issue.path.map(String).join(".");
  return fail(
    place === ""
      ? t`The plan is damaged: it has unexpected parts.`
      : t`The plan is damaged: ${place} is not valid.`,
  );
}

function problem(
  reason: string,
  listenerIds: readonly string[] = [],
): Result<never, PlanFileProblem> {
  return fail({ reason, listenerIds });
}
