import { isKnownCode } from "@/lib/geo/codes";
import type { Application } from "../application";
import { applicationRegions } from "../applicationRegions";
import { type Channel, CHANNELS } from "../channel";
import type { Effect } from "../effect";
import type { Listener } from "../listener";
import type { ApplicationTarget } from "../plan/target";
import { type RegionLists, type Settings, DEFAULT_SETTINGS, normaliseSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import type { Problem, Reading, ReadRow } from "./reading";

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
  const understand = understanding(codesHeld(snapshot));
  const current = currentSettings(snapshot);
  const rows = reading.rows.map((row) => ({ ...row, wish: understand(row.wanted) }));
  const problems = [...reading.problems, ...rows.flatMap(faultsOf), ...contradictionsIn(rows)];
  const bad = new Set(problems.map(({ appId }) => appId));
  const good = onceEach(rows.filter(({ appId }) => !bad.has(appId)));

  const unknown: LeftOut[] = [];
  const unpredictable: LeftOut[] = [];
  const diffs: ApplicationDiff[] = [];
  const targets: ApplicationTarget[] = [];
  let unchanged = 0;
  for (const { appId, line, wish } of good) {
    const name = names.get(appId);
    const { kind, set } = current(appId);
    if (name === undefined && kind === "none") {
      unknown.push({ appId, line, reason: "The tenant has no such application." });
    } else if (wish === null) {
      const reason = "The file does not say what is set: when it was written, nobody could tell.";
      unpredictable.push({ appId, line, reason });
    } else if (set === null) {
      unpredictable.push({ appId, line, reason: whyNot(kind) });
    } else if (set.key === wish.key) {
      unchanged++;
    } else if (name === undefined) {
      const reason = "A listener names it, but the application no longer exists.";
      unknown.push({ appId, line, reason });
    } else {
      diffs.push({ appId, name, line, channels: set.diffTo(wish) });
      targets.push({ kind: "application", appId, name, settings: wish.settings });
    }
  }
  return { problems: byLine(problems), unknown, unpredictable, unchanged, diffs, targets };
}

/** What a row wants, worked out once for all rows that want the same; null: nobody could tell. */
interface Wish {
  /** As Dialgate writes lists; one object for all applications that are to have it. */
  readonly settings: Settings;
  /** Equal for equal settings. */
  readonly key: string;
  readonly faults: readonly string[];
}

function understanding(held: ReadonlySet<number>): (wanted: ReadRow["wanted"]) => Wish | null {
  const known = new Map<string, Wish>();
  return (wanted) => {
    if (wanted === "unknown") return null;
    const given = wanted ?? DEFAULT_SETTINGS;
    const text = keyOf(given);
    const before = known.get(text);
    if (before !== undefined) return before;
    const settings = normaliseSettings(given);
    const wish = { settings, key: keyOf(settings), faults: faultsIn(given, held) };
    known.set(text, wish);
    return wish;
  };
}

/** What is set for an application, as Dialgate would write it: so what is exported equals what is set. */
interface Current {
  readonly key: string;
  readonly diffTo: (wish: Wish) => ApplicationDiff["channels"];
}

/** Gives what is set, worked out once for each listener that decides. */
function currentSettings(snapshot: Snapshot) {
  const known = new Map<Listener | null, Current>();
  return (appId: string): { readonly kind: Effect["kind"]; readonly set: Current | null } => {
    const { effect, settings } = applicationRegions(snapshot, appId);
    const { kind } = effect;
    if (settings === null) return { kind, set: null };
    const listener = kind === "listener" ? effect.listener : null;
    const before = known.get(listener);
    if (before !== undefined) return { kind, set: before };
    const written = normaliseSettings(settings);
    const diffs = new Map<string, ApplicationDiff["channels"]>();
    const set: Current = {
      key: keyOf(written),
      diffTo: ({ key, settings: wanted }) => {
        const diff = diffs.get(key) ?? diffOf(written, wanted);
        diffs.set(key, diff);
        return diff;
      },
    };
    known.set(listener, set);
    return { kind, set };
  };
}

function keyOf({ sms, voice }: Settings): string {
  return JSON.stringify([sms.include, sms.exclude, voice.include, voice.exclude]);
}

type Understood = ReadRow & { readonly wish: Wish | null };

function faultsOf({ line, path, appId, wish }: Understood): Problem[] {
  return (wish?.faults ?? []).map((reason) => ({ line, path, appId, reason }));
}

function whyNot(kind: Effect["kind"]): string {
  return kind === "conflict"
    ? "Listeners of equal priority conflict, so that nobody can tell what is set now."
    : "A listener that applies to it cannot be read.";
}

function faultsIn(wanted: Settings, held: ReadonlySet<number>): string[] {
  return CHANNELS.flatMap((channel) => {
    const { include, exclude } = wanted[channel];
    const excluded = new Set(exclude);
    const both = [...new Set(include)].filter((code) => excluded.has(code));
    const stray = [...new Set([...include, ...exclude])].filter(
      (code) => !isKnownCode(code) && !held.has(code),
    );
    const where = channel === "sms" ? "for SMS" : "for voice";
    return [
      ...(both.length === 0
        ? []
        : [`${listed(both)} ${isAre(both)} both opted in and excluded ${where}.`]),
      ...(stray.length === 0 ? [] : [`${listed(stray)} ${where} ${notCodes(stray)}.`]),
    ];
  });
}

/** Rows that say different things of one application; the same thing twice is no harm. */
function contradictionsIn(rows: readonly Understood[]): Problem[] {
  const first = new Map<string, Understood>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const earlier = first.get(row.appId);
    if (earlier === undefined) first.set(row.appId, row);
    else if (earlier.wish?.key !== row.wish?.key) {
      const { line, path, appId } = row;
      const where = earlier.line === null ? "" : ` on line ${earlier.line}`;
      const reason = `The application is there already${where}, with other settings.`;
      problems.push({ line, path, appId, reason });
    }
  }
  return problems;
}

function onceEach(rows: readonly Understood[]): Understood[] {
  return [...new Map(rows.map((row) => [row.appId, row])).values()];
}

/** Between settings as Dialgate writes them. */
function diffOf(before: Settings, wanted: Settings): ApplicationDiff["channels"] {
  const list = (channel: Channel, key: keyof RegionLists): ListDiff => {
    const [old, now] = [new Set(before[channel][key]), new Set(wanted[channel][key])];
    return {
      added: [...now].filter((code) => !old.has(code)),
      removed: [...old].filter((code) => !now.has(code)),
    };
  };
  return {
    sms: { include: list("sms", "include"), exclude: list("sms", "exclude") },
    voice: { include: list("voice", "include"), exclude: list("voice", "exclude") },
  };
}

function codesHeld({ listeners }: Snapshot): Set<number> {
  return new Set(
    listeners.flatMap((listener) =>
      CHANNELS.flatMap((channel) => [...listener[channel].include, ...listener[channel].exclude]),
    ),
  );
}

function byLine(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

const MOST_LISTED = 10;

function listed(codes: readonly number[]): string {
  const shown = codes.slice(0, MOST_LISTED).map((code) => `+${code}`);
  const more = codes.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function isAre(codes: readonly number[]): string {
  return codes.length === 1 ? "is" : "are";
}

function notCodes({ length }: readonly number[]): string {
  return length === 1 ? "is not a calling code" : "are not calling codes";
}
