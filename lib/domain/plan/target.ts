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
  readonly skipIfUnreachable?: true;
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

/**
 * A listener is to name an application, or no longer to name it; the settings of neither change.
 * What fixes a conflict, and what gives it back: an application target says who decides, not this.
 */
export interface MembershipTarget {
  readonly kind: "membership";
  readonly listenerId: string;
  readonly appId: string;
  readonly named: boolean;
}

/** A listener is to go. Refused while it names any application but these, or includes all. */
export interface DeletionTarget {
  readonly kind: "deletion";
  readonly listenerId: string;
  /** Client ids that it may name when it is deleted: of applications that no longer exist. */
  readonly appIds: readonly string[];
}

/**
 * A listener is given up for another that does the same: that one takes its applications, and it is
 * deleted. Refused where the two do not do the same.
 */
export interface MergeTarget {
  readonly kind: "merge";
  readonly listenerId: string;
  readonly into: string;
}

/** Wanted of what listeners name, and of whether they are there. */
export type ShapeTarget = MembershipTarget | DeletionTarget | MergeTarget;
/** Wanted of what is set. */
export type SettingsTarget = ApplicationTarget | ListenerTarget;
export type Target = SettingsTarget | ShapeTarget;

/** Tells them from what is wanted of the settings. */
export function isShapeTarget(target: Target): target is ShapeTarget {
  return target.kind === "membership" || target.kind === "deletion" || target.kind === "merge";
}
