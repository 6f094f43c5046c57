import { applicationRegions } from "../applicationRegions";
import type { Application } from "../application";
import { type ApplicationDiff, type LeftOut, importSettings } from "../documents/importSettings";
import type { Problem, Reading } from "../documents/reading";
import type { ApplicationTarget } from "../plan/target";
import type { Snapshot } from "../snapshot";

/** An application as a drift names it. */
export interface Drifted {
  readonly appId: string;
  /** The tenant's; the standard's where the tenant has no such application. */
  readonly name: string | null;
}

/** How a tenant differs from the settings that are meant for it. */
export interface Drift {
  /** What is wrong in the standard itself: of these applications it says nothing. */
  readonly problems: readonly Problem[];
  /** Applications of the tenant that the standard does not speak of. */
  readonly added: readonly Drifted[];
  /** Applications of the standard that the tenant does not have. */
  readonly missing: readonly Drifted[];
  /** From what is set to what is meant. */
  readonly different: readonly ApplicationDiff[];
  /** Of which nobody can tell what is set, now or when the standard was written, but not both. */
  readonly unpredictable: readonly (Drifted & Pick<LeftOut, "reason">)[];
  /** How many are as the standard has them. */
  readonly unchanged: number;
  /** The same of ids that only listeners name. */
  readonly unchangedGone: number;
  /** What takes those that differ back to the standard. */
  readonly targets: readonly ApplicationTarget[];
}

/**
 * Compares a tenant with its standard. Order and duplicates of lists do not count, nor which listener
 * serves whom. `applications` must be all of the tenant's.
 */
export function driftFrom(
  standard: Reading,
  snapshot: Snapshot,
  applications: readonly Application[],
): Drift {
  const compared = importSettings(standard, snapshot, applications);
  const names = new Map(applications.map(({ appId, displayName }) => [appId, displayName]));
  const rows = new Map(standard.rows.map((row) => [row.appId, row]));
  const drifted = ({ appId }: { readonly appId: string }): Drifted => ({
    appId,
    name: names.get(appId) ?? rows.get(appId)?.name ?? null,
  });
  const isUnknownNow = (appId: string) => applicationRegions(snapshot, appId).settings === null;
  const spokenOf = new Set([...rows.keys(), ...compared.problems.map(({ appId }) => appId)]);
  const stillUnknown = compared.unpredictable.filter(
    ({ appId }) => rows.get(appId)?.wanted === "unknown" && isUnknownNow(appId),
  );
  const goneUnknown = stillUnknown.filter(({ appId }) => !names.has(appId)).length;
  return {
    problems: compared.problems,
    added: [...everyone(snapshot, names)]
      .filter((appId) => !spokenOf.has(appId))
      .map((appId) => drifted({ appId })),
    missing: compared.unknown.map(drifted),
    different: compared.diffs,
    unpredictable: compared.unpredictable
      .filter((each) => !stillUnknown.includes(each))
      .map(({ appId, reason }) => ({ ...drifted({ appId }), reason })),
    unchanged: compared.unchanged + stillUnknown.length - goneUnknown,
    unchangedGone: compared.unchangedGone + goneUnknown,
    targets: compared.targets,
  };
}

/** Those that an export writes down: applications, and ids that only listeners name. */
function everyone(snapshot: Snapshot, names: ReadonlyMap<string, string>): Set<string> {
  const listeners = [...snapshot.listeners, ...snapshot.unreadable];
  return new Set([...names.keys(), ...listeners.flatMap(({ appIds }) => appIds)]);
}

/** Whether the tenant is as its standard has it. */
export function matchesStandard({
  problems,
  added,
  missing,
  different,
  unpredictable,
}: Drift): boolean {
  return [problems, added, missing, different, unpredictable].every(({ length }) => length === 0);
}
