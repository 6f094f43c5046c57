import type { SettingsTarget, Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";

/** What the review is asked to show; the targets of staged changes follow from the scope chosen. */
export type Review =
  | { readonly kind: "staged" }
  /** Back to what was there before a save. */
  | { readonly kind: "undo"; readonly targets: readonly SettingsTarget[] }
  /** The rest of a save that was interrupted. */
  | {
      readonly kind: "finish";
      readonly targets: readonly SettingsTarget[];
      readonly reason: string;
    };

/**
 * The applications that a plan with these targets can concern. A listener that applies to all of
 * them concerns everyone that is known.
 */
export function concernedApplications(
  snapshot: Snapshot,
  targets: readonly Target[],
  everyone: readonly string[] = [],
): string[] {
  const byId = new Map(snapshot.listeners.map((listener) => [listener.id, listener]));
  const concerned = new Set<string>();
  for (const target of targets) {
    if (target.kind === "application" || target.kind === "membership") {
      concerned.add(target.appId);
      continue;
    }
    const listener = byId.get(target.listenerId);
    for (const appId of listener?.appIds ?? []) concerned.add(appId);
    if (listener?.allApplications) everyone.forEach((appId) => concerned.add(appId));
  }
  return [...concerned];
}
