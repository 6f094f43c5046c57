import { type Application, byName, matchesApplication } from "@/lib/domain/application";
import { statusUnder } from "@/lib/domain/applicationRegions";
import type { Channel } from "@/lib/domain/channel";
import type { Effect } from "@/lib/domain/effect";
import type { EffectGroup } from "@/lib/domain/reach/reach";
import type { Status } from "@/lib/domain/status";

/** An application as the page of one code shows it. */
export interface ApplicationRow {
  readonly appId: string;
  /** The client id where Graph gives no name. */
  readonly name: string;
  readonly status: Status;
  readonly effect: Effect;
  /** How many applications the same listener decides for. */
  readonly together: number;
  readonly application: Application;
}

/** Every application with the status of a code, by name. */
export function applicationRows(
  groups: readonly EffectGroup[],
  applications: readonly Application[],
  channel: Channel,
  code: number,
): ApplicationRow[] {
  const byApp = new Map<string, { group: EffectGroup; status: Status }>();
  for (const group of groups) {
    const { regions, appIds } = group;
    const status = statusUnder(regions.settings, regions, channel, code);
    const found = { group, status };
    for (const appId of appIds) byApp.set(appId, found);
  }
  return applications
    .flatMap((application): ApplicationRow[] => {
      const { appId, displayName } = application;
      const found = byApp.get(appId);
      if (found === undefined) return [];
      return [
        {
          appId,
          name: displayName || appId,
          status: found.status,
          effect: found.group.regions.effect,
          together: found.group.appIds.length,
          application,
        },
      ];
    })
    .sort((a, b) => byName(a.application, b.application));
}

export function matchingRows(
  rows: readonly ApplicationRow[],
  { q, status }: { readonly q: string; readonly status: readonly Status[] },
): readonly ApplicationRow[] {
  if (q.trim() === "" && status.length === 0) return rows;
  const matches = matchesApplication(q);
  return rows.filter(
    (row) => (status.length === 0 || status.includes(row.status)) && matches(row.application),
  );
}
