import { OPT_IN_SOURCE } from "@/lib/geo/codes";
import type { Application } from "../application";
import { applicationRegions } from "../applicationRegions";
import { perChannel } from "../channel";
import { remember } from "../remember";
import { byText } from "@/lib/geo/fold";
import { type RegionLists, type Settings, isDefaultSettings, normaliseSettings } from "../settings";
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
  const { date, url } = OPT_IN_SOURCE;
  return documentOf(
    { tenantId, baseline: { date, url } },
    acknowledged,
    [...namesById(snapshot, applications)].map(([appId, name]) => asSet(snapshot, appId, name)),
  );
}

/** A standard that was read, as a document again: what is meant stays, what is accepted is as given. */
export function standardDocument(
  tenantId: string,
  { rows }: Reading,
  acknowledged: readonly Acknowledgement[],
): SettingsDocument {
  return documentOf({ tenantId }, acknowledged, rows.map(asWanted));
}

function documentOf(
  about: Pick<SettingsDocument, "tenantId" | "baseline">,
  acknowledged: readonly Acknowledgement[],
  applications: readonly DocumentApplication[],
): SettingsDocument {
  return {
    $schema: SCHEMA_ID,
    format: "dialgate-settings",
    version: 1,
    ...about,
    ...(acknowledged.length === 0 ? {} : { acknowledged: [...acknowledged] }),
    applications: applications.toSorted((a, b) => byText(a.appId, b.appId)),
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

function asSet(snapshot: Snapshot, appId: string, name: string | null): DocumentApplication {
  const { effect, settings } = applicationRegions(snapshot, appId);
  if (settings === null) {
    return { appId, name, unknown: effect.kind === "unreadable" ? "unreadable" : "conflict" };
  }
  const isDefault = isDefaultSettings(settings);
  return { appId, name, settings: isDefault ? null : asWritten(normaliseSettings(settings)) };
}

/** What nobody could tell stays so; why it was is told by the listeners, not by the standard. */
function asWanted({ appId, name, wanted }: ReadRow): DocumentApplication {
  if (wanted === "unknown") return { appId, name, unknown: "conflict" };
  return { appId, name, settings: wanted === null ? null : asWritten(wanted) };
}

type Written = NonNullable<Extract<DocumentApplication, { settings: unknown }>["settings"]>;

const written = new WeakMap<Settings, Written>();

function asWritten(settings: Settings): Written {
  const copy = ({ include, exclude }: RegionLists) => ({
    include: [...include],
    exclude: [...exclude],
  });
  return remember(written, settings, () => perChannel((each) => copy(settings[each])));
}
