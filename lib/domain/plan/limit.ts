import { applicationRegions, statusUnder } from "../applicationRegions";
import { CHANNELS } from "../channel";
import { DEFAULT_SETTINGS, codesIn } from "../settings";
import type { Snapshot } from "../snapshot";
import type { Status } from "../status";
import { assignApplications } from "./assignApplications";
import type { Group } from "./formGroups";
import { isOwn } from "./listeners";
import { mergeTwins } from "./mergeTwins";
import type { Operation } from "./operation";
import type { ApplicationTarget } from "./target";

/** What is done when the tenant has all the listeners that it may have, and groups wait for one. */

/**
 * Frees slots by merging listeners that do the same; where there are none, by what lets one be
 * deleted later. Empty where nothing helps. Never touches one of `claimed`.
 */
export function freeSlots(
  tenant: Snapshot,
  targets: readonly ApplicationTarget[],
  claimed: ReadonlySet<string>,
  count: number,
): Operation[] {
  const merges = mergeTwins(tenant, claimed, count);
  return merges.length > 0 ? merges : leaveOverruled(tenant, targets, claimed);
}

/**
 * Without the applications of groups that wait although nothing becomes reachable or unreachable
 * for them: they stay as they are. Of a group either all do or none: less would not help. Null where
 * there is no such group.
 */
export function skipUnreachable(
  snapshot: Snapshot,
  targets: readonly ApplicationTarget[],
  waiting: readonly Group[],
): readonly ApplicationTarget[] | null {
  const isSkippable = (target: ApplicationTarget) =>
    target.skipIfUnreachable === true && !changesReachability(snapshot, target);
  const skipped = new Set(
    waiting
      .map(({ movers }) => movers.map(({ target }) => target))
      .filter((group) => group.every(isSkippable))
      .flat(),
  );
  return skipped.size === 0 ? null : targets.filter((target) => !skipped.has(target));
}

/**
 * Whether a target opens or closes any code. If not, all that it would change is how a code is
 * unreachable: excluded instead of blocked until opt-in, or the other way round.
 */
function changesReachability(
  snapshot: Snapshot,
  { appId, settings: wanted }: ApplicationTarget,
): boolean {
  const regions = applicationRegions(snapshot, appId);
  const { settings } = regions;
  if (settings === null) return true;
  const after = wanted ?? DEFAULT_SETTINGS;
  return CHANNELS.some((channel) =>
    [...codesIn(settings[channel]), ...codesIn(after[channel])].some((code) => {
      const was = statusUnder(settings, regions, channel, code);
      const becomes = statusUnder(after, regions, channel, code);
      return was !== becomes && !(isUnreachable(was) && isUnreachable(becomes));
    }),
  );
}

function isUnreachable(status: Status): boolean {
  return status === "blocked" || status === "excluded";
}

/**
 * Takes applications off listeners of Dialgate's own that decide nothing for them: what an interrupted
 * run was about to do, and what lets an emptied one go.
 */
function leaveOverruled(
  tenant: Snapshot,
  targets: readonly ApplicationTarget[],
  claimed: ReadonlySet<string>,
): Operation[] {
  return assignApplications(tenant.listeners, targets).flatMap((assignment) => {
    if (assignment.kind !== "served" || !isOwn(assignment.to)) return [];
    return assignment.overruled
      .filter((listener) => isOwn(listener) && !claimed.has(listener.id))
      .map(({ id: listenerId }): Operation => {
        return { kind: "remove-application", listenerId, appId: assignment.target.appId };
      });
  });
}
