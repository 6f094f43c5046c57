import type { ReviewedPlan } from "@/lib/domain/review/reviewedPlan";
import { t } from "@/lib/i18n/t";

/** Why a review cannot be started yet: in words, or by the confirmations that are missing. */
export type Hindrance =
  | { readonly kind: "confirmations"; readonly missing: number }
  | { readonly kind: "said"; readonly text: string };

interface Standing {
  /** Null while it is being made. */
  readonly plan: Pick<ReviewedPlan, "operations" | "refusal" | "caution" | "touched"> | null;
  /** No plan comes: the tenant could not be read. */
  readonly failed: boolean;
  /** Applications by whose client id a new listener would be named. */
  readonly unnamed: readonly string[];
  readonly namesComing: boolean;
  readonly accepted: boolean;
  readonly read: boolean;
  readonly mayWrite: boolean;
  readonly isRunning: boolean;
}

/** The first of what stands in the way of a review, the least that can be helped first; null for nothing. */
export function hindranceOf(standing: Standing): Hindrance | null {
  const { plan, failed, unnamed, namesComing, mayWrite, isRunning } = standing;
  if (!mayWrite) return said(t`You have read-only access`);
  if (plan === null) return said(failed ? t`The tenant could not be read` : t`Planning…`);
  if (plan.refusal !== null) return said(t`This change is not possible`);
  if (plan.operations.length === 0) return said(t`Nothing would change`);
  if (isRunning) return said(t`Another run is under way`);
  if (unnamed.length > 0) return said(namesComing ? t`Reading names…` : t`A name is needed`);
  const missing = missingConfirmations(plan, standing);
  return missing === 0 ? null : { kind: "confirmations", missing };
}

/** A change to several applications must be read before it starts. */
export function asksToRead({ touched }: Pick<ReviewedPlan, "touched">): boolean {
  return touched.length > 1;
}

function missingConfirmations(
  plan: NonNullable<Standing["plan"]>,
  { accepted, read }: Standing,
): number {
  const missing = [plan.caution !== null && !accepted, asksToRead(plan) && !read];
  return missing.filter(Boolean).length;
}

function said(text: string): Hindrance {
  return { kind: "said", text };
}
