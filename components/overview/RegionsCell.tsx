import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import { countsText } from "@/lib/domain/overview/words";
import { useOverviewTools } from "./OverviewContext";

/** How many codes are opted in and excluded, in words and as a bar that compares the rows. */
export function RegionsCell({ row: { setting } }: { readonly row: OverviewRow }) {
  const { mostCodes } = useOverviewTools();
  if (setting === null) return <>…</>;
  const { counts } = setting;
  if (counts === null) return <span className="text-ink-muted">not predicted</span>;
  const part = (count: number) => `${(count / Math.max(mostCodes, 1)) * 100}%`;
  return (
    <>
      {countsText(setting)}
      <span aria-hidden className="overview-bar">
        <span data-tone="opted-in" style={{ width: part(counts.optedIn) }} />
        <span data-tone="excluded" style={{ width: part(counts.excluded) }} />
      </span>
    </>
  );
}
