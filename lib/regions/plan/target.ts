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
}

/** One listener is to hold these settings, for every application that it serves. */
export interface ListenerTarget {
  readonly kind: "listener";
  readonly listenerId: string;
  readonly settings: Settings;
}

export type Target = ApplicationTarget | ListenerTarget;
