import { applicationRegions, statusUnder } from "../applicationRegions";
import { CHANNELS } from "../channel";
import type { RegionLists } from "../settings";
import { DEFAULT_SETTINGS } from "../settings";
import type { Snapshot } from "../snapshot";
import type { Status } from "../status";
import type { ApplicationTarget } from "./target";

/**
 * Whether all that a target would change is how a code is unreachable: excluded instead of blocked
 * until opt-in, or the other way round. Then the application can stay as it is.
 */
export function isBlockedAlready(
  snapshot: Snapshot,
  { appId, settings: wanted }: ApplicationTarget,
): boolean {
  const regions = applicationRegions(snapshot, appId);
  const { settings } = regions;
  if (settings === null) return false;
  const after = wanted ?? DEFAULT_SETTINGS;
  return CHANNELS.every((channel) =>
    [...codesIn(settings[channel]), ...codesIn(after[channel])].every((code) => {
      const from = statusUnder(settings, regions, channel, code);
      const to = statusUnder(after, regions, channel, code);
      return from === to || (isBlocked(from) && isBlocked(to));
    }),
  );
}

function isBlocked(status: Status): boolean {
  return status === "blocked" || status === "excluded";
}

function codesIn({ include, exclude }: RegionLists): readonly number[] {
  return [...include, ...exclude];
}
