import type { Snapshot } from "@/lib/domain/snapshot";
import type { Operation } from "@/lib/domain/plan/operation";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { sleep } from "../sleep";
import type { Replacement } from "./schedule";
import type { Sightings } from "./sightings";
import type { Observe } from "./logWrite";

/** Waits up to this long are sat out; longer ones are the caller's to show. */
export const LONGEST_WAIT_S = 2;

/**
 * The pauses that Graph asks for. Everything that writes at the same time shares one: Graph counts
 * their requests together.
 */
export class Pace {
  private until = 0;

  /** Nothing is to be sent for so long. */
  hold(seconds: number): void {
    this.until = Math.max(this.until, Date.now() + seconds * 1000);
  }

  /** Whole seconds that are left of the pause. */
  left(): number {
    return Math.max(0, Math.ceil((this.until - Date.now()) / 1000));
  }

  /** Sits the pause out; false when it is too long for that. */
  async over(): Promise<boolean> {
    for (;;) {
      const left = this.until - Date.now();
      if (left <= 0) return true;
      if (left > LONGEST_WAIT_S * 1000) return false;
      await sleep(left);
    }
  }
}

/** One run of a plan, or of what is left of it. */
export interface Run {
  readonly access: GraphAccess;
  /** What was read before the first operation. */
  readonly before: Snapshot;
  readonly operations: readonly Operation[];
  readonly sightings: Sightings;
  /** For each operation, what must be seen in place before it takes anything away. */
  readonly replacements: readonly (readonly Replacement[])[];
  /** Graph's ids of the listeners that this run created, by the plan's names for them. */
  readonly created: Map<string, string>;
  readonly pace: Pace;
  /** After this nothing is written that was not begun: in ms since 1970. */
  readonly until: number;
  readonly observe: Observe;
  /** The `client-request-id`s of what was sent for each listener. */
  readonly sent: Map<string, Set<string>>;
}
