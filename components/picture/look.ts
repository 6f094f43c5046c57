import { type Heat, HEATS } from "@/lib/domain/reach/reach";
import type { Status } from "@/lib/domain/status";

/** How a territory is filled: by its status, or by the share of applications that reach it. */
export type Look = Status | `share-${Heat}`;

/** The share that a look stands for; null where it stands for a status. */
export function heatIn(look: Look): Heat | null {
  return HEATS.find((heat) => look === `share-${heat}`) ?? null;
}

/** What gives an element the colours of a look: those of the large maps. */
export function coloursOf(look: Look) {
  const heat = heatIn(look);
  return heat === null ? { "data-tone": look } : { "data-heat": heat };
}
