import type { Channel } from "../channel";
import type { ListenerOptions } from "../listener";

/** What somebody did to a listener, as Graph's audit log tells it. */
export interface TimelineEntry {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly act: "created" | "updated" | "deleted";
  readonly succeeded: boolean;
  /** Graph's words on why not; empty when it says none. */
  readonly reason: string;
  readonly who: Actor;
  /** Null where the entry does not say. */
  readonly listenerId: string | null;
  /** As the log has it: the name at that time. */
  readonly listenerName: string | null;
  /** Where Graph records old and new values, which for listeners is not documented; else null. */
  readonly lists: LoggedListener<"lists">;
  readonly applications: LoggedListener<"applications">;
  /** Old and new values of all other properties. */
  readonly others: readonly PropertyChange[];
  readonly correlationId: string | null;
}

/** Each side null where there was no listener before or is none after. */
export type LoggedListener<Part extends keyof LoggedParts> = {
  readonly before: LoggedParts[Part] | null;
  readonly after: LoggedParts[Part] | null;
} | null;

interface LoggedParts {
  readonly lists: Readonly<Record<Channel, ListenerOptions>>;
  readonly applications: { readonly all: boolean; readonly appIds: readonly string[] };
}

export interface Actor {
  readonly kind: "user" | "application" | "unknown";
  readonly name: string | null;
  /** Of a user the sign-in name, of an application the client id. */
  readonly detail: string | null;
}

export interface PropertyChange {
  readonly property: string;
  /** JSON, as the log has it. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What one reading of the audit log gave. */
export interface Timeline {
  /** ISO 8601, the server's clock. */
  readonly readAt: string;
  /** The newest first. */
  readonly entries: readonly TimelineEntry[];
  /** Entries in a shape that Dialgate does not know, left out. */
  readonly unreadable: number;
  /** There were more than are read at once; the oldest are left out. */
  readonly cut: boolean;
}

/** How long Graph keeps directory audits of external tenants, in days (Microsoft Entra data retention). */
export const KEPT_DAYS = 7;
