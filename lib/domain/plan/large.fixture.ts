import { type Listener, NOTHING_PRESERVED } from "../listener";
import type { Snapshot } from "../snapshot";

const OPT_INS = [254, 234, 92, 880, 998, 213, 216, 255, 62, 94];
const EXCLUSIONS = [52, 86, 33, 49, 44, 1868, 34, 39, 61, 81];

export interface LargeTenant {
  readonly snapshot: Snapshot;
  readonly appIds: readonly string[];
}

/**
 * A tenant of the shape of the emulator's seed `large`: every listener taken, one in forty of another
 * type, no two alike, the first empty, and all but the last of the applications covered.
 */
export function largeTenant(
  applications = 10_000,
  {
    uncovered = 200,
    patternOf = (index: number) => index,
  }: { uncovered?: number; patternOf?: (index: number) => number } = {},
): LargeTenant {
  const appIds = Array.from({ length: applications }, (_, index) => appIdOf(index));
  const covered = appIds.slice(0, applications - uncovered);
  const indexes = Array.from({ length: 249 }, (_, index) => index).filter(
    (index) => index % 40 !== 39,
  );
  const listeners = indexes.map((index, place): Listener => {
    const lists = {
      defaultRegions: [],
      include: spread(OPT_INS, patternOf(index)),
      exclude: spread(EXCLUSIONS, patternOf(index)),
    };
    return {
      id: `listener-${index}`,
      displayName: `Group ${index + 1}`,
      priority: 500,
      flowId: null,
      allApplications: false,
      appIds: covered.slice(
        Math.floor((place * covered.length) / indexes.length),
        Math.floor(((place + 1) * covered.length) / indexes.length),
      ),
      sms: lists,
      voice: { ...lists },
      preserved: NOTHING_PRESERVED,
      fingerprint: `${index}`,
    };
  });
  return { snapshot: { readAt: "", listeners, unreadable: [], total: 249 }, appIds };
}

function appIdOf(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
}

function spread(codes: readonly number[], pattern: number): number[] {
  return codes.filter((_, bit) => (pattern >> bit) % 2 === 1);
}
