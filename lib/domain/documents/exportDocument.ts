import { OPT_IN_SOURCE } from "@/lib/geo/codes";
import type { Application } from "../application";
import { applicationRegions } from "../applicationRegions";
import type { Listener } from "../listener";
import { byText } from "@/lib/geo/fold";
import { type Settings, isDefaultSettings, normaliseSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import type { Acknowledgement } from "../findings/acknowledgement";
import { type DocumentApplication, type SettingsDocument, SCHEMA_ID } from "./settingsDocument";
import type { Reading, ReadRow } from "./reading";

/**
 * All settings of a tenant, by client id: those of its applications, and of ids that listeners name
 * although no application has them. Lists are as Dialgate writes them (a code in both is excluded).
 * With acknowledged findings it is a standard.
 */
export function exportDocument(
  tenantId: string,
  snapshot: Snapshot,
  applications: readonly Application[],
  acknowledged: readonly Acknowledgement[] = [],
): SettingsDocument {
  const names = namesById(snapshot, applications);
  const applicationOf = applicationsOf(snapshot);
  const { date, url } = OPT_IN_SOURCE;
  return {
    $schema: SCHEMA_ID,
    format: "dialgate-settings",
    version: 1,
    tenantId,
    baseline: { date, url },
    ...(acknowledged.length === 0 ? {} : { acknowledged: [...acknowledged] }),
    applications: [...names]
      .sort(([a], [b]) => byText(a, b))
      .map(([appId, name]) => applicationOf(appId, name)),
  };
}

function namesById(
  snapshot: Snapshot,
  applications: readonly Application[],
): Map<string, string | null> {
  const listeners = [...snapshot.listeners, ...snapshot.unreadable];
  const named = listeners.flatMap(({ appIds }) => appIds).map((appId) => [appId, null] as const);
  const listed = applications.map(({ appId, displayName }) => [appId, displayName] as const);
  return new Map<string, string | null>([...named, ...listed]);
}

type Written = NonNullable<Extract<DocumentApplication, { settings: unknown }>["settings"]>;

/** Gives what an application has, worked out once for each listener that decides. */
function applicationsOf(snapshot: Snapshot) {
  const known = new Map<Listener, Written | null>();
  return (appId: string, name: string | null): DocumentApplication => {
    const { effect, settings } = applicationRegions(snapshot, appId);
    if (effect.kind === "conflict" || effect.kind === "unreadable" || settings === null) {
      return { appId, name, unknown: effect.kind === "unreadable" ? "unreadable" : "conflict" };
    }
    if (effect.kind === "none") return { appId, name, settings: null };
    const before = known.get(effect.listener);
    if (before !== undefined) return { appId, name, settings: before };
    const written = isDefaultSettings(settings) ? null : asWritten(normaliseSettings(settings));
    known.set(effect.listener, written);
    return { appId, name, settings: written };
  };
}

function asWritten({ sms, voice }: Settings): Written {
  return {
    sms: { include: [...sms.include], exclude: [...sms.exclude] },
    voice: { include: [...voice.include], exclude: [...voice.exclude] },
  };
}

/** A standard that was read, as a document again: what is meant stays, what is accepted is as given. */
export function standardDocument(
  tenantId: string,
  { rows }: Reading,
  acknowledged: readonly Acknowledgement[],
): SettingsDocument {
  return {
    $schema: SCHEMA_ID,
    format: "dialgate-settings",
    version: 1,
    tenantId,
    ...(acknowledged.length === 0 ? {} : { acknowledged: [...acknowledged] }),
    applications: rows.toSorted((a, b) => byText(a.appId, b.appId)).map(applicationOf),
  };
}

/** What nobody could tell stays so; why it was is told by the listeners, not by the standard. */
function applicationOf({ appId, name, wanted }: ReadRow): DocumentApplication {
  if (wanted === "unknown") return { appId, name, unknown: "conflict" };
  return { appId, name, settings: wanted === null ? null : asWritten(wanted) };
}
