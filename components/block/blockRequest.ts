import type { RequestedChange, ReviewRequest } from "@/components/changes/request";
import type { Application } from "@/lib/domain/application";
import type { ChangedApplication } from "@/lib/domain/bulk/change";
import { everywhereTargets } from "@/lib/domain/bulk/changeTargets";
import type { Snapshot } from "@/lib/domain/snapshot";
import { regionText } from "@/lib/domain/rows";
import { listed } from "@/lib/domain/format";
import { plural, t } from "@/lib/i18n/t";

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
  const change = {
    ...{ kind: "choose" as const, channels: ["sms", "voice"] as const },
    ...{ codes, choice: "exclude" as const },
  };
  const on = (now: Snapshot) => everywhereTargets(now, change, everyApplication(now, applications));
  const wanted = on(snapshot);
  return {
    ...wordsFor(codes),
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

function wordsFor(codes: readonly number[]): { readonly heading: string; readonly reason: string } {
  const count = codes.length;
  if (count > MOST_NAMED) {
    return {
      heading: plural(
        count,
      )`Block # calling code for all applications|Block # calling codes for all applications`,
      reason: plural(
        count,
      )`Emergency: # calling code blocked for all applications|Emergency: # calling codes blocked for all applications`,
    };
  }
  const regions = listed(codes.map(regionText));
  return {
    heading: t`Block ${regions} for all applications`,
    reason: t`Emergency: ${regions} blocked for all applications`,
  };
}
