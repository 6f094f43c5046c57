import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { useMemo } from "react";
import { isKnownCode } from "@/lib/geo/codes";
import type { OverviewFilters } from "@/lib/domain/overview/filters";
import { KINDS } from "@/lib/domain/overview/setting";
import { type Column, type OverviewSort, COLUMNS } from "@/lib/domain/overview/sortRows";

const parsers = {
  // Not held back for long: a link followed while the address is about to change is forgotten.
  q: parseAsString.withDefault(""),
  kind: parseAsArrayOf(parseAsStringLiteral(KINDS)).withDefault([]),
  findings: parseAsBoolean.withDefault(false),
  allows: parseAsInteger,
  blocks: parseAsInteger,
  listener: parseAsString,
  sort: parseAsStringLiteral(COLUMNS).withDefault("name"),
  dir: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  hide: parseAsArrayOf(parseAsStringLiteral(COLUMNS)).withDefault([]),
};

/** What the address says, as far as it makes sense; and a way to change it. */
export function useOverviewUrl() {
  const [url, setUrl] = useQueryStates(parsers);
  const { q, kind, findings, allows, blocks, listener, sort, dir, hide } = url;
  const filters = useMemo(
    (): OverviewFilters => ({
      q,
      kinds: kind,
      findings,
      allows: knownCode(allows),
      blocks: knownCode(blocks),
      listener: listener || null,
    }),
    [q, kind, findings, allows, blocks, listener],
  );
  const order = useMemo((): OverviewSort => ({ sort, dir }), [sort, dir]);
  const columns = useMemo(() => COLUMNS.filter((column) => isShown(column, hide)), [hide]);
  return { filters, order, columns, setUrl };
}

/** The name is the way into an application: it cannot be hidden. */
function isShown(column: Column, hidden: readonly Column[]): boolean {
  return column === "name" || !hidden.includes(column);
}

function knownCode(code: number | null): number | null {
  return code !== null && isKnownCode(code) ? code : null;
}
