import { type ApplicationRegions, statusUnder, applicationRegions } from "../applicationRegions";
import { type Effect, effectFor, effectKey, listenersIn } from "../effect";
import { type ApplicationFinding, applicationFindings } from "../findings/rules";
import type { Listener, UnreadableListener } from "../listener";
import { statusCounts } from "../reach/reach";
import { codesIn } from "../settings";
import { remember } from "../remember";
import type { Status } from "../status";
import type { Snapshot } from "../snapshot";

/** How an application comes by its settings. */
export const KINDS = ["default", "own", "shared", "conflict", "unreadable"] as const;
export type Kind = (typeof KINDS)[number];

/** What the overview says of an application; the same object for all that are served the same way. */
export interface Setting {
  readonly kind: Kind;
  readonly regions: ApplicationRegions;
  /** The listener in effect and those it overrules; or those in conflict, or not readable. */
  readonly listeners: readonly (Listener | UnreadableListener)[];
  /** Ids of all applications that the listener in effect names; null: it applies to every one. */
  readonly namedApps: readonly string[] | null;
  /** For SMS; null when nothing is predicted. */
  readonly counts: SettingCounts | null;
  readonly priority: number | null;
  readonly findings: readonly ApplicationFinding[];
}

interface SettingCounts {
  /** Codes on the lists that are opted in and excluded by them, numbers that are no calling codes included. */
  readonly optedIn: number;
  readonly excluded: number;
  /** Of all calling codes. */
  readonly reachable: number;
  readonly byStatus: Readonly<Record<Status, number>>;
}

export function settingOf(regions: ApplicationRegions): Setting {
  const { effect } = regions;
  return {
    kind: kindOf(effect),
    regions,
    listeners: listenersIn(effect),
    namedApps: effect.kind === "listener" ? namedApps(effect.listener) : [],
    counts: countsOf(regions),
    priority: priorityOf(effect),
    findings: applicationFindings(regions),
  };
}

/** The status of a code for SMS. */
export function smsStatus({ regions }: Setting, code: number): Status {
  return statusUnder(regions.settings, regions, "sms", code);
}

function kindOf(effect: Effect): Kind {
  switch (effect.kind) {
    case "none":
      return "default";
    case "listener":
      return effect.listener.allApplications || effect.listener.appIds.length > 1
        ? "shared"
        : "own";
    case "conflict":
    case "unreadable":
      return effect.kind;
  }
}

function namedApps({ allApplications, appIds }: Listener): readonly string[] | null {
  return allApplications ? null : appIds;
}

function countsOf(regions: ApplicationRegions): SettingCounts | null {
  if (regions.settings === null) return null;
  const statuses = [...new Set(codesIn(regions.settings.sms))].map((code) =>
    statusUnder(regions.settings, regions, "sms", code),
  );
  const count = (wanted: Status) => statuses.filter((status) => status === wanted).length;
  const byStatus = statusCounts(regions, "sms");
  return {
    optedIn: count("opted-in"),
    excluded: count("excluded"),
    reachable: byStatus.default + byStatus["opted-in"],
    byStatus,
  };
}

function priorityOf(effect: Effect): number | null {
  if (effect.kind === "conflict") return effect.listeners[0]?.priority ?? null;
  return effect.kind === "listener" ? effect.listener.priority : null;
}

/** Gives the setting of an application. */
export type SettingIndex = (appId: string) => Setting;

/**
 * Each is looked up once. Thousands of applications have few settings between them: whatever follows
 * from the listeners in effect is worked out once for all that have the same ones.
 */
export function settingIndex(snapshot: Snapshot): SettingIndex {
  const byListeners = new Map<string, Setting>();
  const byApp = new Map<string, Setting>();
  const find = (appId: string): Setting =>
    remember(byListeners, effectKey(effectFor(snapshot, appId)), () =>
      settingOf(applicationRegions(snapshot, appId)),
    );
  return (appId) => remember(byApp, appId, () => find(appId));
}
