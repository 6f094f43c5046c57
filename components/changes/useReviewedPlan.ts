import { useEffect, useMemo, useState } from "react";
import { afterPaint } from "@/components/ui/afterPaint";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { withNames } from "@/lib/domain/plan/applicationNames";
import type { Target } from "@/lib/domain/plan/target";
import { affectsEveryone, reviewPlan, type ReviewedPlan } from "@/lib/domain/review/reviewedPlan";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Proposal } from "@/lib/run/run";
import type { ReviewRequest, Scope } from "./request";
import { useRun } from "./RunProvider";
import { useOpenDialog } from "./useReview";

interface Choices {
  readonly of: ReviewRequest;
  /** The reading under review: what is read meanwhile must not change what is being looked at. */
  readonly snapshot: Snapshot | null;
  readonly scope: Scope;
  readonly reason: string;
  /** What the admin calls an application whose name cannot be read. */
  readonly applicationName: string;
  /** The admin means to open what invites fraud. */
  readonly accepted: boolean;
  /** The admin has read what changes. */
  readonly read: boolean;
}

interface Planned {
  readonly targets: readonly Target[];
  readonly snapshot: Snapshot;
  readonly plan: ReviewedPlan;
}

/**
 * A request under review: its plan (null while it is being made) and what the admin has chosen.
 * Planning for thousands of applications takes a moment, so the dialog is painted first.
 */
export function useReviewedPlan(request: ReviewRequest) {
  const { query } = useSnapshot();
  const { applications, names, complete } = useApplications();
  const latest = query.data ?? null;
  const [choices, setChoices] = useState(() => choicesOf(request, latest));
  const [planned, setPlanned] = useState<Planned | null>(null);
  if (choices.of !== request) setChoices(choicesOf(request, latest));
  else if (choices.snapshot === null && latest !== null) {
    setChoices({ ...choices, snapshot: latest });
  }

  const { snapshot, scope, applicationName } = choices;
  const isForAll = scope === "listener" && request.scope !== undefined;
  const asked = isForAll ? request.scope.forAll : request.targets;
  const targets = useMemo(
    () => withNames(asked, (appId) => names.get(appId) ?? applicationName),
    [asked, names, applicationName],
  );
  // A change to a listener for all applications needs the full list of them.
  const everyoneKnown = complete && snapshot !== null && affectsEveryone(snapshot, targets);
  useEffect(() => {
    if (snapshot === null) return;
    let wanted = true;
    afterPaint(() => {
      if (!wanted) return;
      const everyone = applications.map(({ appId }) => appId);
      setPlanned({ targets, snapshot, plan: reviewPlan(snapshot, targets, everyone) });
    });
    return () => {
      wanted = false;
    };
    // Applications that arrive later change no other plan but by their names, which are in the targets.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [targets, snapshot, everyoneKnown]);

  const current =
    planned?.targets === targets && planned.snapshot === snapshot ? planned.plan : null;
  const change = (next: Partial<Omit<Choices, "of" | "snapshot">>) =>
    setChoices({ ...choices, ...next });
  // One that was read and has no name is called by its client id, as everywhere.
  const unnamed = (current?.namedById ?? []).filter((appId) => !complete && !names.has(appId));
  const error = query.error?.error ?? null;
  return { ...choices, targets, plan: current, unnamed, change, error };
}

export type Review = ReturnType<typeof useReviewedPlan>;

/** What starting a review writes; null while it is not planned. */
export function proposalOf({ heading, blocks }: ReviewRequest, review: Review): Proposal | null {
  const { snapshot, plan, targets, reason } = review;
  if (snapshot === null || plan === null) return null;
  const { operations } = plan;
  const closing = blocks === undefined ? {} : { blocks };
  return { heading, targets, snapshot, operations, reason, order: "createFirst", ...closing };
}

/** Starts a run and shows it, in place of the review that it came of. */
export function useStartRun(): (request: ReviewRequest, proposal: Proposal) => void {
  const open = useOpenDialog();
  const { run, start } = useRun();
  return (request, proposal) => {
    open({ kind: "run", from: { request, proposal, previous: run?.startedAt ?? null } });
    void start(proposal);
  };
}

function choicesOf(request: ReviewRequest, snapshot: Snapshot | null): Choices {
  const scope = request.scope?.answer ?? "application";
  const reason = request.reason ?? "";
  return {
    ...{ of: request, snapshot, scope, reason },
    ...{ applicationName: "", accepted: false, read: false },
  };
}
