import type { Listener } from "../listener";
import type { Settings } from "../settings";
import type { ApplicationTarget } from "./target";

/** An application that must get a listener, with the ones that must no longer name it. */
export interface Mover {
  readonly target: ApplicationTarget;
  readonly leaves: readonly Listener[];
}

/** What a new listener takes over from the one that it is split from. */
export type Source = Pick<Listener, "flowId" | "preserved">;

/** Applications that a listener has to be found or made for, all with the same settings. */
export interface Group {
  /** The listener they are split from; its priority, flow and unknown properties carry over. */
  readonly source: Source | null;
  readonly settings: Settings;
  readonly priority: number;
  readonly movers: readonly Mover[];
  /** A name it must have: it is a listener that was deleted, and no other can stand in for it. */
  readonly named?: { readonly displayName: string | null };
}

/** An application that goes to a listener that exists. */
export interface Move extends Mover {
  readonly home: Listener;
}

export interface Update {
  readonly listener: Listener;
  readonly settings: Settings;
  /** Whom it is changed for, where it is for applications. */
  readonly keeper?: Group;
}

/** What a plan consists of before it is put in order. */
export interface Draft {
  readonly updates: readonly Update[];
  readonly groups: readonly Group[];
  readonly moves: readonly Move[];
  /** Applications that leave listeners and go to none. */
  readonly departures: readonly Mover[];
}
