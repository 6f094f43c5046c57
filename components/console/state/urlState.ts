import {
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryState,
  useQueryStates,
} from "nuqs";
import { CHANNELS } from "@/lib/domain/channel";
import { STATUSES } from "@/lib/domain/status";

export const SORTS = ["name", "code", "status"] as const;
export type Sort = (typeof SORTS)[number];

const filterParsers = {
  q: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(STATUSES)).withDefault([]),
  region: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(SORTS).withDefault("name"),
  dir: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
};

export function useFilters() {
  return useQueryStates(filterParsers);
}

export function useChannel() {
  return useQueryState("channel", parseAsStringLiteral(CHANNELS).withDefault("sms"));
}

/** The code whose details are shown, as the address has it; the view has it first. */
export function useSelectedInUrl() {
  return useQueryState("code", parseAsInteger);
}
