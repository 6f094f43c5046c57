import { plural, t } from "@/lib/i18n/t";
import { SHIPPED_BASELINE } from "../baseline";
import { baselineName } from "../explain";
import type { ReachShare } from "../reach/reach";
import { remember } from "../remember";
import type { Snapshot } from "../snapshot";
import type { OverviewRow } from "./overviewRow";
import type { Kind, Setting } from "./setting";

/** How many applications there are of each kind, and with findings. */
export interface Totals {
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly findings: number;
  /** How many have each setting: what is counted of it is counted once. */
  readonly shares: readonly ReachShare[];
}

export function totalsOf(rows: readonly OverviewRow[]): Totals {
  const kinds: Record<Kind, number> = { default: 0, own: 0, shared: 0, conflict: 0, unreadable: 0 };
  let findings = 0;
  const settings = new Map<Setting, number>();
  for (const { setting } of rows) {
    if (setting === null) continue;
    kinds[setting.kind] += 1;
    if (setting.findings.length > 0) findings += 1;
    settings.set(setting, (settings.get(setting) ?? 0) + 1);
  }
  const shares = [...settings].map(([{ regions }, count]) => ({ regions, count }));
  return { kinds, findings, shares };
}

/** Which baselines are in force for SMS: by Graph where a listener has one, else by the table. */
export function baselinesInForce({ listeners }: Pick<Snapshot, "listeners">): string {
  const byGraph = listeners.filter(({ sms }) => sms.defaultRegions.length > 0).length;
  const table = baselineName(SHIPPED_BASELINE);
  if (byGraph === 0) return table;
  const all = listeners.length;
  if (byGraph === all) return t`Graph’s defaultRegions for every listener, elsewhere ${table}`;
  return plural(
    all,
  )`Graph’s defaultRegions for ${byGraph} of # listener, elsewhere ${table}|Graph’s defaultRegions for ${byGraph} of # listeners, elsewhere ${table}`;
}

/** An id that listeners name though no application has it. */
export interface GoneApplication {
  readonly appId: string;
  readonly listeners: readonly { readonly id: string; readonly displayName: string | null }[];
}

/** To be asked once all applications are read. */
export function goneApplications(
  { listeners, unreadable }: Snapshot,
  exists: (appId: string) => boolean,
): readonly GoneApplication[] {
  const gone = new Map<string, GoneApplication["listeners"][number][]>();
  for (const listener of [...listeners, ...unreadable]) {
    for (const appId of listener.appIds) {
      if (!exists(appId)) remember(gone, appId, () => []).push(listener);
    }
  }
  return [...gone].map(([appId, naming]) => ({ appId, listeners: naming }));
}
