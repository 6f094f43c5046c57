import type { PreservedProperties } from "../listener";
import type { Settings } from "../settings";

/**
 * One application is to have exactly these settings, whichever listener serves it.
 */
export interface ApplicationTarget {
  readonly kind: "application";
  readonly appId: string;
  /** For the display name of a listener that must be created; Graph's, so text and no more. */
  readonly name: string | null;
  /** Null: as when no listener names the application. */
  readonly settings: Settings | null;
  /** The listener that should serve it if that one holds these settings: how an undo rejoins. */
  readonly listenerId?: string;
  /**
   * Where the tenant's limit leaves no listener for the settings, the application may stay as it is,
   * if what it is wanted to have makes nothing reachable and nothing unreachable: it is blocked
   * already. How "exclude this region everywhere" can be done in a full tenant.
   */
  readonly mayStay?: true;
}

/**
 * One listener is to hold these settings, for every application that it serves; it is not deleted,
 * whoever leaves it.
 */
export interface ListenerTarget {
  readonly kind: "listener";
  readonly listenerId: string;
  readonly settings: Settings;
  /** The lists as they are, order and duplicates included: how a restore gives them back. */
  readonly verbatim?: true;
  /** What to create it from where it is gone. Graph gives it another id. */
  readonly recreate?: Recreation;
}

/** A listener that a merge deleted, as a restore gives it back. */
export interface Recreation {
  readonly displayName: string | null;
  readonly priority: number;
  readonly flowId: string | null;
  readonly appIds: readonly string[];
  /** Listeners that took applications of it, and which: they are taken off those again. */
  readonly from: readonly { readonly listenerId: string; readonly appIds: readonly string[] }[];
  readonly preserved: PreservedProperties;
  /** Listeners that look the same and are not it. */
  readonly besides: readonly string[];
}

export type Target = ApplicationTarget | ListenerTarget;
