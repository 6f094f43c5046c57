import { codeInfo } from "@/lib/geo/codes";
import { territory } from "@/lib/geo/territories";
import type { RegionSet } from "./regionSet";

/** Territories that are no part of a set and are switched with it, by the code they share. */
export interface TakenAlong {
  readonly code: number;
  readonly names: readonly string[];
}

/** Whom the codes of a set switch besides its own territories: +47 is Svalbard and Jan Mayen too. */
export function takenAlong({ territories, codes }: RegionSet): TakenAlong[] {
  if (territories === undefined) return [];
  const own = new Set(territories);
  return codes
    .map((code) => ({
      code,
      names: (codeInfo(code)?.territories ?? [])
        .filter((iso) => !own.has(iso))
        .map((iso) => territory(iso)?.name ?? iso),
    }))
    .filter(({ names }) => names.length > 0);
}
