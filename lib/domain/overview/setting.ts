import { type ApplicationRegions, statusUnder, applicationRegions } from "../applicationRegions";
import { type Effect, effectFor } from "../effect";
import { type ApplicationFinding, applicationFindings } from "../findings/rules";
import type { Listener, UnreadableListener } from "../listener";
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
  /** Codes by their SMS status; null when nothing is predicted. */
  readonly counts: { readonly optedIn: number; readonly excluded: number } | null;
  readonly priority: number | null;
  readonly findings: readonly ApplicationFinding[];
}

export function settingOf(regions: ApplicationRegions): Setting {
  const { effect } = regions;
  return {
    kind: kindOf(effect),
    regions,
    listeners: listenersOf(effect),
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

function listenersOf(effect: Effect): readonly (Listener | UnreadableListener)[] {
  switch (effect.kind) {
    case "none":
      return [];
    case "listener":
      return [effect.listener, ...effect.overruled];
    case "conflict":
    case "unreadable":
      return effect.listeners;
  }
}

function namedApps({ allApplications, appIds }: Listener): readonly string[] | null {
  return allApplications ? null : appIds;
}

function countsOf(regions: ApplicationRegions): Setting["counts"] {
  if (regions.settings === null) return null;
  const { include, exclude } = regions.settings.sms;
  const listed = [...new Set([...include, ...exclude])];
  const statuses = listed.map((code) => statusUnder(regions.settings, regions, "sms", code));
  const count = (wanted: Status) => statuses.filter((status) => status === wanted).length;
  return { optedIn: count("opted-in"), excluded: count("excluded") };
}

function priorityOf(effect: Effect): number | null {
  switch (effect.kind) {
    case "listener":
      return effect.listener.priority;
    case "conflict":
      return effect.listeners[0]?.priority ?? null;
    case "none":
    case "unreadable":
      return null;
  }
}

/** The settings of a tenant's applications, each looked up once. */
export interface SettingIndex {
  readonly settingFor: (appId: string) => Setting;
}

/**
 * Thousands of applications have few settings between them: whatever follows from the listeners in
 * effect is worked out once for all that have the same ones.
 */
export function settingIndex(snapshot: Snapshot): SettingIndex {
  const byListeners = new Map<string, Setting>();
  const byApp = new Map<string, Setting>();
  const find = (appId: string): Setting => {
    const key = keyOf(effectFor(snapshot, appId));
    const known = byListeners.get(key) ?? settingOf(applicationRegions(snapshot, appId));
    byListeners.set(key, known);
    return known;
  };
  return {
    settingFor: (appId) => {
      const setting = byApp.get(appId) ?? find(appId);
      byApp.set(appId, setting);
      return setting;
    },
  };
}

function keyOf(effect: Effect): string {
  const ids = (listeners: readonly { readonly id: string }[]) => listeners.map(({ id }) => id);
  switch (effect.kind) {
    case "none":
      return "";
    case "listener":
      return ["listener", effect.listener.id, ...ids(effect.overruled)].join("\n");
    case "conflict":
    case "unreadable":
      return [effect.kind, ...ids(effect.listeners)].join("\n");
  }
}
