"use client";

import { useEffect, useState } from "react";
import { afterPaint } from "@/components/ui/afterPaint";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { planCost, type PlanCost } from "@/lib/domain/review/cost";
import { summarise, type PlanSummary } from "@/lib/domain/review/summary";
import type { Snapshot } from "@/lib/domain/snapshot";
import { planReview, type ReviewedPlan } from "./planReview";
import type { ReviewRequest } from "./useReview";

/** A plan as the bulk review shows it. */
export interface BulkPlan extends ReviewedPlan {
  readonly summary: PlanSummary;
  readonly cost: PlanCost;
  /** How many applications get other settings or another listener. */
  readonly touched: number;
}

interface Choices {
  readonly of: ReviewRequest;
  /** The reading under review: what is read meanwhile must not change what is being looked at. */
  readonly snapshot: Snapshot | null;
  readonly reason: string;
  /** The admin means to open what invites fraud. */
  readonly accepted: boolean;
  /** The admin has read what changes. */
  readonly read: boolean;
}

interface Planned {
  readonly of: ReviewRequest;
  readonly snapshot: Snapshot;
  readonly plan: BulkPlan;
}

/**
 * A wish under review: its plan (null while it is being made) and what the admin has ticked. Planning
 * for thousands of applications takes a moment, so the dialog is painted first.
 */
export function useBulkReview(request: ReviewRequest) {
  const { query } = useSnapshot();
  const { applications, complete } = useApplications();
  const latest = query.data ?? null;
  const [choices, setChoices] = useState(() => choicesOf(request, latest));
  const [planned, setPlanned] = useState<Planned | null>(null);
  if (choices.of !== request) setChoices(choicesOf(request, latest));
  else if (choices.snapshot === null && latest !== null) {
    setChoices({ ...choices, snapshot: latest });
  }

  const { snapshot } = choices;
  // Where a listener for all applications changes, whoever they are must be known.
  const everyoneKnown = complete && snapshot !== null && concernsEveryone(request, snapshot);
  useEffect(() => {
    if (snapshot === null) return;
    let wanted = true;
    afterPaint(() => {
      if (!wanted) return;
      const everyone = applications.map(({ appId }) => appId);
      setPlanned({ of: request, snapshot, plan: bulkPlan(snapshot, request, everyone) });
    });
    return () => {
      wanted = false;
    };
    // Applications that arrive later change no other plan; they only get names.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request, snapshot, everyoneKnown]);

  const current = planned?.of === request && planned.snapshot === snapshot ? planned.plan : null;
  const change = (next: Partial<Pick<Choices, "reason" | "accepted" | "read">>) =>
    setChoices({ ...choices, ...next });
  return { ...choices, plan: current, change, error: query.error?.error ?? null };
}

export type BulkReview = ReturnType<typeof useBulkReview>;

function choicesOf(request: ReviewRequest, snapshot: Snapshot | null): Choices {
  return { of: request, snapshot, reason: request.reason ?? "", accepted: false, read: false };
}

function bulkPlan(
  snapshot: Snapshot,
  { targets }: ReviewRequest,
  everyone: readonly string[],
): BulkPlan {
  const plan = planReview(snapshot, targets, everyone);
  const summary = summarise(snapshot, targets, plan.operations);
  const changed = new Set(plan.effects.flatMap(({ appIds }) => appIds));
  const touched = new Set([...summary.appIds, ...changed]).size;
  return { ...plan, summary, cost: planCost(plan.operations, snapshot.total), touched };
}

function concernsEveryone({ targets }: ReviewRequest, { listeners }: Snapshot): boolean {
  const everywhere = new Set(
    listeners.filter(({ allApplications }) => allApplications).map(({ id }) => id),
  );
  return targets.some((target) => target.kind === "listener" && everywhere.has(target.listenerId));
}
