import { joined } from "@/lib/domain/explain";
import type { RegionSet } from "@/lib/domain/sets/regionSet";
import { takenAlong } from "@/lib/domain/sets/regionSet";

/** Where a set comes from, and whom its shared codes take along, before it is added. */
export function SetNotes({ set }: { readonly set: RegionSet }) {
  const along = takenAlong(set);
  return (
    <div className="space-y-1 text-sm text-ink-muted">
      {set.source !== undefined && (
        <p>
          {set.source.title}, {set.source.date}.
        </p>
      )}
      {set.note !== undefined && <p>{set.note}</p>}
      {along.length > 0 && (
        <p>
          Its shared codes also switch{" "}
          {along.map(({ code, names }) => `${joined(names)} (+${code})`).join(", ")}.
        </p>
      )}
    </div>
  );
}
