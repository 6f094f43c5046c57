import type { Listener } from "../listener";
import type { Settings } from "../settings";
import type { ApplicationTarget } from "./target";

/** An application that must get a listener, with the ones that must no longer name it. */
export interface Mover {
  readonly target: ApplicationTarget;
  readonly leaves: readonly Listener[];
}

/** Applications that a listener has to be found or made for, all with the same settings. */
export interface Group {
  /** The listener they are split from; its priority, flow and unknown properties carry over. */
  readonly source: Listener | null;
  readonly settings: Settings;
  readonly priority: number;
  readonly movers: readonly Mover[];
}

/** An application that goes to a listener that exists. */
export interface Move extends Mover {
  readonly home: Listener;
}

/** What a plan consists of before it is put in order. */
export interface Draft {
  readonly updates: readonly { readonly listener: Listener; readonly settings: Settings }[];
  readonly groups: readonly Group[];
  readonly moves: readonly Move[];
  /** Applications that leave listeners and go to none. */
  readonly departures: readonly Mover[];
}
