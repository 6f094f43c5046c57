import type { ApplicationRegions } from "../applicationRegions";
import { applicationRegions } from "../applicationRegions";
import type { Effect } from "../effect";
import { effectFor } from "../effect";
import type { Snapshot } from "../snapshot";

/** Applications for which the same listener decides, and so have the same status for every code. */
export interface EffectGroup {
  readonly key: string;
  readonly regions: ApplicationRegions;
  readonly appIds: readonly string[];
}

/** The applications by what decides for them: at most a few hundred groups for thousands. */
export function effectGroups(snapshot: Snapshot, appIds: readonly string[]): EffectGroup[] {
  const groups = new Map<string, { regions: ApplicationRegions; appIds: string[] }>();
  for (const appId of appIds) {
    const key = keyOf(effectFor(snapshot, appId));
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { regions: applicationRegions(snapshot, appId), appIds: [appId] });
    } else group.appIds.push(appId);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function keyOf(effect: Effect): string {
  switch (effect.kind) {
    case "none":
      return "none";
    case "listener":
      return `listener ${effect.listener.id}`;
    case "conflict":
    case "unreadable":
      return `${effect.kind} ${effect.listeners.map(({ id }) => id).join(" ")}`;
  }
}
