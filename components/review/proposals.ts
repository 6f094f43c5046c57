import type { Target } from "@/lib/regions/plan/target";
import type { Snapshot } from "@/lib/regions/snapshot";

/** What the review is asked to show; the targets of staged changes follow from the scope chosen. */
export type Review =
  | { readonly kind: "staged" }
  /** Back to what was there before a save. */
  | { readonly kind: "undo"; readonly targets: readonly Target[] }
  /** The rest of a save that was interrupted. */
  | { readonly kind: "finish"; readonly targets: readonly Target[]; readonly reason: string };

/** The applications that a plan with these targets can concern. */
export function concernedApplications(snapshot: Snapshot, targets: readonly Target[]): string[] {
  const appIds = targets.flatMap((target) =>
    target.kind === "application"
      ? [target.appId]
      : (snapshot.listeners.find(({ id }) => id === target.listenerId)?.appIds ?? []),
  );
  return [...new Set(appIds)];
}
