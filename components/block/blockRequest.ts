import type { RequestedChange, ReviewRequest } from "@/components/changes/request";
import type { Application } from "@/lib/domain/application";
import type { ChangedApplication } from "@/lib/domain/bulk/change";
import { everywhereTargets } from "@/lib/domain/bulk/changeTargets";
import type { Snapshot } from "@/lib/domain/snapshot";
import { regionText } from "@/lib/domain/rows";

/**
 * Everything that listeners name or the tenant lists. An id that no application has any more is
 * blocked as well: its listener can then be changed as it stands, and the application may come back.
 */
export function everyApplication(
  { listeners }: Snapshot,
  applications: readonly Application[],
): ChangedApplication[] {
  const named = listeners.flatMap(({ appIds }) => appIds.map((appId) => [appId, null] as const));
  const listed = applications.map(({ appId, displayName }) => [appId, displayName] as const);
  const names = new Map<string, string | null>([...named, ...listed]);
  return [...names].map(([appId, name]) => ({ appId, name }));
}

export interface BlockRequest extends ReviewRequest {
  /** The applications that it changes anything for. */
  readonly changing: readonly string[];
}

/** Exclusion of regions in both channels of every application, as the review takes it. */
export function blockRequest(
  snapshot: Snapshot,
  codes: readonly number[],
  applications: readonly Application[],
): BlockRequest {
  const what = regionsText(codes);
  const change = {
    ...{ kind: "choose" as const, channels: ["sms", "voice"] as const },
    ...{ codes, choice: "exclude" as const },
  };
  const on = (now: Snapshot) => everywhereTargets(now, change, everyApplication(now, applications));
  const wanted = on(snapshot);
  return {
    heading: `Block ${what} for all applications`,
    reason: `Emergency: ${what} blocked for all applications`,
    blocks: codes,
    ...wanted,
    again: (now: Snapshot): RequestedChange => {
      const { targets, skipped, warnings } = on(now);
      return { targets, skipped, warnings };
    },
  };
}

/** Few enough to be named in a title. */
const MOST_NAMED = 3;

function regionsText(codes: readonly number[]): string {
  if (codes.length > MOST_NAMED) return `${codes.length} calling codes`;
  return codes.map(regionText).join(", ");
}
