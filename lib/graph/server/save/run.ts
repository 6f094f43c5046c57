import type { Snapshot } from "@/lib/domain/snapshot";
import type { GraphAccess } from "../request";
import type { Pace } from "./pace";

/** One run of a plan, or of what is left of it. */
export interface Run {
  readonly access: GraphAccess;
  /** What was read before the first operation. */
  readonly before: Snapshot;
  /** Graph's ids of the listeners that this run created, by the plan's names for them. */
  readonly created: ReadonlyMap<string, string>;
  readonly pace: Pace;
  /** After this nothing is written that was not begun: in ms since 1970. */
  readonly until: number;
}
