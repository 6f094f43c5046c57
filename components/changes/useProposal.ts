"use client";

import { useMemo, useState } from "react";
import { useStaged } from "@/components/console/state/StagedProvider";
import type { Application } from "@/components/session/useApplications";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import type { Listener } from "@/lib/domain/listener";
import type { SettingsTarget } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import { applyStaged, type StagedChanges } from "@/lib/domain/staged";
import { planReview } from "./planReview";
import type { Review } from "./proposals";
import type { Scope } from "./ScopeChoice";

/** What is under review, as the admin has chosen so far: targets, plan and effects. */
export function useProposal(review: Review, application: Application, snapshot: Snapshot) {
  const { staged } = useStaged();
  const [scope, setScope] = useState<Scope>("application");
  const [reason, setReason] = useState(review.kind === "finish" ? review.reason : "");
  const shared = useMemo(
    () => (review.kind === "staged" ? sharedListener(snapshot, application.appId) : null),
    [review.kind, snapshot, application.appId],
  );
  const targets = useMemo(
    () =>
      review.kind === "staged"
        ? stagedTargets(snapshot, application, staged, shared === null ? "application" : scope)
        : review.targets,
    [review, snapshot, application, staged, shared, scope],
  );
  const planned = useMemo(() => planReview(snapshot, targets), [snapshot, targets]);
  return { ...planned, targets, shared, scope, setScope, reason, setReason };
}

export type ProposalUnderReview = ReturnType<typeof useProposal>;

function stagedTargets(
  snapshot: Snapshot,
  { appId, displayName }: Application,
  staged: StagedChanges,
  scope: Scope,
): SettingsTarget[] {
  const { effect, settings: current } = applicationRegions(snapshot, appId);
  if (current === null) return [];
  const settings = applyStaged(current, staged);
  if (scope === "listener" && effect.kind === "listener") {
    return [{ kind: "listener", listenerId: effect.listener.id, settings }];
  }
  return [{ kind: "application", appId, name: displayName || null, settings }];
}

/** The listener in effect, where it serves more than this application. */
function sharedListener(snapshot: Snapshot, appId: string): Listener | null {
  const { effect } = applicationRegions(snapshot, appId);
  if (effect.kind !== "listener") return null;
  const { listener } = effect;
  return listener.allApplications || listener.appIds.length > 1 ? listener : null;
}
