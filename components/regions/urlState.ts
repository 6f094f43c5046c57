import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { STATUSES } from "@/lib/domain/status";
import type { Channel } from "@/lib/domain/channel";

export const REGION_SORTS = ["name", "code", "reachable", "opted-in", "excluded"] as const;
export type RegionSort = (typeof REGION_SORTS)[number];

const listParsers = {
  q: parseAsString.withDefault(""),
  region: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(REGION_SORTS).withDefault("name"),
  dir: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
};

/** Filters and order of the list of regions. */
export function useRegionList() {
  return useQueryStates(listParsers);
}

const applicationParsers = {
  q: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(STATUSES)).withDefault([]),
};

/** Filters of the applications on the page of one code. */
export function useApplicationFilters() {
  return useQueryStates(applicationParsers);
}

/** The page of one code, in the channel that is looked at. */
export function regionHref(code: number, channel: Channel) {
  return channel === "sms"
    ? (`/regions/${code}` as const)
    : (`/regions/${code}?channel=voice` as const);
}
