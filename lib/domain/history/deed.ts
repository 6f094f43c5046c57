import { baselineOf } from "../baseline";
import { CHANNELS } from "../channel";
import type { ListenerOptions } from "../listener";
import type { StatusChange } from "../review/impact";
import { ascending, codesIn } from "../settings";
import { deriveStatus } from "../status";
import type { TimelineEntry } from "./entry";

/** What somebody did to the lists of a listener, as far as the log tells it. */
export type Deed =
  /** The log does not say. */
  | { readonly kind: "unsaid" }
  /** The lists were not what was changed, or nothing was. */
  | { readonly kind: "none" }
  /** Other statuses, where the listener decides. */
  | { readonly kind: "changed"; readonly changes: readonly StatusChange[] }
  /** With these lists it came or went: what was in effect without it, the log cannot say. */
  | { readonly kind: "came" | "went"; readonly optedIn: number[]; readonly excluded: number[] };

export function deedOf({ succeeded, lists, applications, others }: TimelineEntry): Deed {
  if (!succeeded) return { kind: "none" };
  if (lists === null) {
    // Where the log names what changed, and the lists are not among it, they did not.
    const isSaid = applications !== null || others.length > 0;
    return {
      kind: isSaid && !others.some(({ property }) => property === "handler") ? "none" : "unsaid",
    };
  }
  const { before, after } = lists;
  if (before !== null && after !== null) {
    const changes = CHANNELS.flatMap((channel) =>
      changesOf(before[channel], after[channel]).map((change) => ({ channel, ...change })),
    );
    return { kind: "changed", changes };
  }
  const only = after ?? before;
  if (only === null) return { kind: "none" };
  return {
    kind: after === null ? "went" : "came",
    optedIn: ascending(CHANNELS.flatMap((channel) => only[channel].include)),
    excluded: ascending(CHANNELS.flatMap((channel) => only[channel].exclude)),
  };
}

function changesOf(
  before: ListenerOptions,
  after: ListenerOptions,
): Omit<StatusChange, "channel">[] {
  const baseline = baselineOf(after.defaultRegions.length > 0 ? after : before);
  return ascending([...codesIn(before), ...codesIn(after)]).flatMap((code) => {
    const from = deriveStatus(code, before, baseline);
    const to = deriveStatus(code, after, baseline);
    return from === to ? [] : [{ code, from, to }];
  });
}
