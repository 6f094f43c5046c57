import { isKnownCode } from "@/lib/geo/codes";
import { plural, t } from "@/lib/i18n/t";
import type { Application } from "../application";
import { applicationRegions } from "../applicationRegions";
import { type Channel, CHANNELS, perChannel } from "../channel";
import type { Effect } from "../effect";
import { codesText } from "../format";
import type { ApplicationTarget } from "../plan/target";
import { remember } from "../remember";
import {
  type RegionLists,
  type Settings,
  DEFAULT_SETTINGS,
  allCodesIn,
  codesIn,
  exactKey,
  normaliseSettings,
  sameSettings,
} from "../settings";
import type { Snapshot } from "../snapshot";
import { type Problem, type Reading, type ReadRow, byLine } from "./reading";

/** What one list of one channel gets and loses. */
export interface ListDiff {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

export interface ApplicationDiff {
  readonly appId: string;
  readonly name: string;
  readonly line: number | null;
  readonly channels: Readonly<Record<Channel, Readonly<Record<keyof RegionLists, ListDiff>>>>;
}

/** An application that the file speaks of and the import does not touch. */
export interface LeftOut {
  readonly appId: string;
  readonly line: number | null;
  readonly reason: string;
}

/** What a file would change in a tenant. Only what is in `diffs` is in `targets`. */
export interface Import {
  readonly problems: readonly Problem[];
  /** Applications that the tenant does not have. */
  readonly unknown: readonly LeftOut[];
  /** Applications of which nobody can tell what is set, here or in the file. */
  readonly unpredictable: readonly LeftOut[];
  readonly unchanged: number;
  /** The same of ids that only listeners name. */
  readonly unchangedGone: number;
  readonly diffs: readonly ApplicationDiff[];
  readonly targets: readonly ApplicationTarget[];
}

/**
 * Compares a file with the tenant. `applications` must be all of the tenant's. An application that
 * any bad row speaks of gets no target, and none that is set as wanted already.
 */
export function importSettings(
  reading: Reading,
  snapshot: Snapshot,
  applications: readonly Application[],
): Import {
  const names = new Map(applications.map(({ appId, displayName }) => [appId, displayName]));
  const understand = understanding(new Set(snapshot.listeners.flatMap(allCodesIn)));
  const rows = reading.rows.map((row) => ({ ...row, wish: understand(row.wanted) }));
  const problems = [...reading.problems, ...rows.flatMap(faultsOf), ...contradictionsIn(rows)];
  const bad = new Set(problems.map(({ appId }) => appId));
  const good = onceEach(rows.filter(({ appId }) => !bad.has(appId)));

  const between = differ();
  const unknown: LeftOut[] = [];
  const unpredictable: LeftOut[] = [];
  const diffs: ApplicationDiff[] = [];
  const targets: ApplicationTarget[] = [];
  let unchanged = 0;
  let unchangedGone = 0;
  for (const { appId, line, wish } of good) {
    const name = names.get(appId);
    const { effect, settings: set } = applicationRegions(snapshot, appId);
    if (name === undefined && effect.kind === "none") {
      unknown.push({ appId, line, reason: t`The tenant has no such application.` });
    } else if (wish === null) {
      const reason = t`The file holds no settings for it: they were unknown when it was created.`;
      unpredictable.push({ appId, line, reason });
    } else if (set === null) {
      unpredictable.push({ appId, line, reason: whyNot(effect.kind) });
    } else if (sameSettings(normaliseSettings(set), wish.settings)) {
      // As Dialgate would write it: so what is exported equals what is set.
      if (name === undefined) unchangedGone++;
      else unchanged++;
    } else if (name === undefined) {
      const reason = t`A listener names it, but the application no longer exists.`;
      unknown.push({ appId, line, reason });
    } else {
      diffs.push({ appId, name, line, channels: between(set, wish.settings) });
      targets.push({ kind: "application", appId, name, settings: wish.settings });
    }
  }
  return {
    ...{ problems: byLine(problems), unknown, unpredictable },
    ...{ unchanged, unchangedGone, diffs, targets },
  };
}

/** What a row wants, worked out once for all rows that want the same; null: nobody could tell. */
interface Wish {
  /** As Dialgate writes lists; one object for all applications that are to have it. */
  readonly settings: Settings;
  readonly faults: readonly string[];
}

function understanding(held: ReadonlySet<number>): (wanted: ReadRow["wanted"]) => Wish | null {
  const known = new Map<string, Wish>();
  return (wanted) => {
    if (wanted === "unknown") return null;
    const given = wanted ?? DEFAULT_SETTINGS;
    return remember(known, exactKey(given), () => ({
      settings: normaliseSettings(given),
      faults: faultsIn(given, held),
    }));
  };
}

type Understood = ReadRow & { readonly wish: Wish | null };

function faultsOf({ line, path, appId, wish }: Understood): Problem[] {
  return (wish?.faults ?? []).map((reason) => ({ line, path, appId, reason }));
}

function whyNot(kind: Effect["kind"]): string {
  return kind === "conflict"
    ? t`Listeners of equal priority conflict, so what is set now is unknown.`
    : t`A listener that applies to it cannot be read.`;
}

function faultsIn(wanted: Settings, held: ReadonlySet<number>): string[] {
  return CHANNELS.flatMap((channel) => {
    const excluded = new Set(wanted[channel].exclude);
    const both = [...new Set(wanted[channel].include)].filter((code) => excluded.has(code));
    const stray = [...new Set(codesIn(wanted[channel]))].filter(
      (code) => !isKnownCode(code) && !held.has(code),
    );
    return [
      ...(both.length === 0 ? [] : [overlapText(both, channel)]),
      ...(stray.length === 0 ? [] : [strayText(stray, channel)]),
    ];
  });
}

function overlapText(both: readonly number[], channel: Channel): string {
  const codes = manyCodesText(both);
  return channel === "sms"
    ? plural(
        both.length,
      )`${codes} is both opted in and excluded for SMS.|${codes} are both opted in and excluded for SMS.`
    : plural(
        both.length,
      )`${codes} is both opted in and excluded for voice.|${codes} are both opted in and excluded for voice.`;
}

function strayText(stray: readonly number[], channel: Channel): string {
  const codes = manyCodesText(stray);
  return channel === "sms"
    ? plural(
        stray.length,
      )`${codes} for SMS is not a calling code.|${codes} for SMS are not calling codes.`
    : plural(
        stray.length,
      )`${codes} for voice is not a calling code.|${codes} for voice are not calling codes.`;
}

/** Rows that say different things of one application; the same thing twice is no harm. */
function contradictionsIn(rows: readonly Understood[]): Problem[] {
  const first = new Map<string, Understood>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const earlier = first.get(row.appId);
    if (earlier === undefined) first.set(row.appId, row);
    else if (!sameWish(earlier.wish, row.wish)) {
      const { line, path, appId } = row;
      problems.push({ line, path, appId, reason: contradictionText(earlier.line) });
    }
  }
  return problems;
}

function contradictionText(line: number | null): string {
  return line === null
    ? t`The application is already listed, with other settings.`
    : t`The application is already listed on line ${String(line)}, with other settings.`;
}

function sameWish(a: Wish | null, b: Wish | null): boolean {
  return a === null || b === null ? a === b : sameSettings(a.settings, b.settings);
}

function onceEach(rows: readonly Understood[]): Understood[] {
  return [...new Map(rows.map((row) => [row.appId, row])).values()];
}

/** Tells settings apart as Dialgate would write them; worked out once for each pair. */
function differ() {
  const known = new Map<Settings, Map<Settings, ApplicationDiff["channels"]>>();
  return (before: Settings, wanted: Settings): ApplicationDiff["channels"] => {
    const diffs = remember(known, before, () => new Map<Settings, ApplicationDiff["channels"]>());
    return remember(diffs, wanted, () => diffOf(normaliseSettings(before), wanted));
  };
}

function diffOf(before: Settings, wanted: Settings): ApplicationDiff["channels"] {
  return perChannel((each) => ({
    include: listDiff(before[each].include, wanted[each].include),
    exclude: listDiff(before[each].exclude, wanted[each].exclude),
  }));
}

function listDiff(before: readonly number[], wanted: readonly number[]): ListDiff {
  const [old, now] = [new Set(before), new Set(wanted)];
  return {
    added: [...now].filter((code) => !old.has(code)),
    removed: [...old].filter((code) => !now.has(code)),
  };
}

const MOST_LISTED = 10;

function manyCodesText(codes: readonly number[]): string {
  const more = codes.length - MOST_LISTED;
  const shown = codesText(codes.slice(0, MOST_LISTED));
  return more > 0 ? plural(more)`${shown} and # more|${shown} and # more` : shown;
}
