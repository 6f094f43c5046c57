import { applicationsText } from "@/lib/domain/bulk/words";
import { joined } from "@/lib/domain/explain";
import type { EffectGroup } from "@/lib/domain/reach/reach";
import { foreignRows } from "@/lib/domain/rows";

/** Numbers in the lists that are no calling codes: kept and reported, never dropped. */
export function ForeignCodes({ groups }: { readonly groups: readonly EffectGroup[] }) {
  const holding = groups
    .map(({ regions, appIds }) => ({ rows: foreignRows(regions.settings), count: appIds.length }))
    .filter(({ rows }) => rows.length > 0);
  if (holding.length === 0) return null;
  const codes = new Set(holding.flatMap(({ rows }) => rows.map(({ code }) => code)));
  const count = holding.reduce((sum, each) => sum + each.count, 0);
  const numbers = joined([...codes].sort((a, b) => a - b).map(String));
  return (
    <p className="text-sm text-ink-muted">
      In the lists of {applicationsText(count)}, and{" "}
      {codes.size === 1 ? "no calling code" : "no calling codes"}: {numbers}. No effect is known,
      and what is changed here keeps them.
    </p>
  );
}
