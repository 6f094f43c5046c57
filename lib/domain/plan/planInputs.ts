import type { Snapshot } from "../snapshot";
import type { Operation } from "./operation";
import type { Target } from "./target";

/** What a listener was like when the admin looked: its fingerprint by its id. */
export type Fingerprints = Readonly<Record<string, string>>;

/**
 * The listeners that a plan rests on: those that apply to a targeted application, and those that
 * it writes or was asked to. When one of them is not as the admin saw it, the plan is not what was reviewed.
 */
export function planInputs(
  snapshot: Snapshot,
  targets: readonly Target[],
  operations: readonly Operation[],
): Fingerprints {
  const written = new Set(
    operations.flatMap((operation) => (operation.kind === "create" ? [] : [operation.listenerId])),
  );
  const targeted = new Set<string>();
  for (const target of targets) {
    if (target.kind === "application" || target.kind === "membership") targeted.add(target.appId);
    if (target.kind !== "application") written.add(target.listenerId);
    if (target.kind === "merge") written.add(target.into);
  }
  const involved = snapshot.listeners.filter(
    ({ id, allApplications, appIds }) =>
      written.has(id) ||
      (allApplications && targeted.size > 0) ||
      appIds.some((appId) => targeted.has(appId)),
  );
  return Object.fromEntries(involved.map(({ id, fingerprint }) => [id, fingerprint]));
}

/** The ids of listeners that are new, gone or different between two looks. */
export function differences(before: Fingerprints, now: Fingerprints): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...ids].filter((id) => before[id] !== now[id]);
}
