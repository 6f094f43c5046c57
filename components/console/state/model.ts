import type { CodeStatus } from "../status/status";
import {
  type ApplicationRegions,
  applicationRegions,
  statusUnder,
} from "@/lib/domain/applicationRegions";
import type { Channel } from "@/lib/domain/channel";
import { type Choice, statusAfter } from "@/lib/domain/choice";
import { type RegionRow, regionRows, foreignRows } from "@/lib/domain/rows";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { StagedChanges } from "@/lib/domain/staged";
import type { Status } from "@/lib/domain/status";

/** What map, table and panel show of one application and channel; new only when Graph was read again. */
export interface RegionsModel {
  readonly regions: ApplicationRegions;
  readonly channel: Channel;
  readonly rows: readonly RegionRow[];
  /** By code, as set. */
  readonly statuses: ReadonlyMap<number, Status>;
  /** The viewer may write, and what is set is certain enough to be changed. */
  readonly canStage: boolean;
}

export function buildModel(
  snapshot: Snapshot,
  appId: string,
  channel: Channel,
  canWrite: boolean,
): RegionsModel {
  const regions = applicationRegions(snapshot, appId);
  const rows = [...regionRows(), ...foreignRows(regions.settings)];
  return {
    regions,
    channel,
    rows,
    statuses: new Map(
      rows.map(({ code }) => [code, statusUnder(regions.settings, regions, channel, code)]),
    ),
    canStage: canWrite && regions.settings !== null,
  };
}

/** What is staged of a code; nothing where nothing can be staged. */
export function stagedChoiceOf(
  model: RegionsModel,
  staged: StagedChanges,
  code: number,
): Choice | null {
  return model.canStage ? (staged[model.channel][code] ?? null) : null;
}

export function codeStatus(
  { regions, channel, statuses }: RegionsModel,
  code: number,
  stagedChoice: Choice | null,
): CodeStatus {
  const setStatus = statuses.get(code) ?? "unknown";
  const status =
    stagedChoice === null ? setStatus : statusAfter(code, stagedChoice, regions.baseline[channel]);
  return { status, setStatus, stagedChoice };
}
