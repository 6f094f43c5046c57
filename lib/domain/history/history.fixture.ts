import type { TimelineEntry } from "./entry";

/** An entry of a log that says nothing but who did what to which listener. */
export function entryOf(given: Partial<TimelineEntry>): TimelineEntry {
  return {
    ...{ id: "entry", at: "2026-11-20T10:00:00Z", act: "updated", succeeded: true, reason: "" },
    who: { kind: "user", name: "Adele Vance", detail: "adele@contoso.example" },
    ...{ listenerId: "listener", listenerName: "Retail", correlationId: null },
    ...{ lists: null, applications: null, others: [] },
    ...given,
  };
}
