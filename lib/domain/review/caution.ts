import { tierOfCode } from "@/lib/geo/tiers";
import { gained, type Impact } from "./impact";

/** Why an admin is asked to tick that this is meant: opening invites fraud, closing does not. */
export interface Caution {
  /** Codes of Microsoft's highest price tier that become reachable. */
  readonly highTier: readonly number[];
  /** How many codes become reachable, where that is more than ten. */
  readonly many: number | null;
}

const MANY = 10;

export function cautionFor(impacts: readonly Impact[]): Caution | null {
  const opened = new Set(impacts.flatMap(({ changes }) => gained(changes)).map(({ code }) => code));
  const highTier = [...opened].filter((code) => tierOfCode(code) === "high");
  const many = opened.size > MANY ? opened.size : null;
  return highTier.length > 0 || many !== null ? { highTier, many } : null;
}
