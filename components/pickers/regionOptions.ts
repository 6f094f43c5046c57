import type { ComboboxOption } from "@/components/ui/Combobox";
import { regionRows } from "@/lib/domain/rows";
import { matchesSearch } from "@/lib/geo/search";
import { territory } from "@/lib/geo/territories";

/** The regions that a query finds; all of them for an empty one. */
export function regionOptions(
  query: string,
  chosen: readonly number[] = [],
): ComboboxOption<number>[] {
  return regionRows()
    .filter(
      ({ iso, code }) =>
        query.trim() === "" ||
        matchesSearch(query, iso === null ? undefined : territory(iso), code),
    )
    .map(({ key, name, code, sharedWith }) => ({
      key,
      value: code,
      label: name,
      detail: `+${code}${sharedWith.length > 0 ? `, with ${sharedWith.join(", ")}` : ""}`,
      chosen: chosen.includes(code),
    }));
}
