import { settingsOf } from "@/lib/domain/listener";
import { normaliseSettings } from "@/lib/domain/settings";
import type { SortedFindings } from "@/lib/domain/findings/acknowledgement";
import type { Snapshot } from "@/lib/domain/snapshot";
import { legible } from "@/lib/domain/shownName";

type Names = ReadonlyMap<string, string>;

/** What is set and what is found, as JSON. */
export function auditJson(
  snapshot: Snapshot,
  { open, accepted }: SortedFindings,
  names: Names,
): string {
  const listeners = snapshot.listeners.map((listener) => {
    const { id, displayName, priority, allApplications, appIds } = listener;
    return {
      id,
      displayName,
      priority,
      allApplications,
      applications: appIds.map((appId) => ({ appId, name: names.get(appId) ?? null })),
      ...normaliseSettings(settingsOf(listener)),
    };
  });
  const findings = [
    ...open.map(({ fixes, ...finding }) => finding),
    ...accepted.map(({ finding: { fixes, ...finding }, by: { reason, by, at } }) => ({
      ...finding,
      acknowledged: { reason, by, at },
    })),
  ];
  return JSON.stringify({ readAt: snapshot.readAt, findings, listeners }, null, 2);
}

/** One row for each listener, with a head. */
export function auditCells(snapshot: Snapshot, names: Names): (string | number)[][] {
  /* eslint-disable i18n/no-sentence-outside -- a file to be read by programs stays English */
  const head = [
    "Id",
    "Name",
    "Priority",
    "Applications",
    "SMS opted in",
    "SMS excluded",
    "Voice opted in",
    "Voice excluded",
  ];
  const rows = snapshot.listeners.map((listener) => {
    const { sms, voice } = normaliseSettings(settingsOf(listener));
    const applications = listener.allApplications
      ? "All"
      : listener.appIds.map((appId) => names.get(appId) || appId).join(" | ");
    return [
      listener.id,
      legible(listener.displayName ?? ""),
      listener.priority,
      applications,
      ...[sms.include, sms.exclude, voice.include, voice.exclude].map((codes) => codes.join(" | ")),
    ];
  });
  /* eslint-enable i18n/no-sentence-outside */
  return [head, ...rows];
}
