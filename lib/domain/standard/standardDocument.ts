import type { Reading, ReadRow } from "../documents/reading";
import type { DocumentApplication, SettingsDocument } from "../documents/settingsDocument";
import { SCHEMA_ID } from "../documents/settingsDocument";
import { compare } from "../plan/listeners";
import type { RegionLists } from "../settings";
import type { Acknowledgement } from "../findings/acknowledgement";

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
    applications: rows.toSorted((a, b) => compare(a.appId, b.appId)).map(applicationOf),
  };
}

/** What nobody could tell stays so; why it was is told by the listeners, not by the standard. */
function applicationOf({ appId, name, wanted }: ReadRow): DocumentApplication {
  if (wanted === "unknown") return { appId, name, unknown: "conflict" };
  if (wanted === null) return { appId, name, settings: null };
  return {
    appId,
    name,
    settings: { sms: listsOf(wanted.sms), voice: listsOf(wanted.voice) },
  };
}

function listsOf({ include, exclude }: RegionLists) {
  return { include: [...include], exclude: [...exclude] };
}
