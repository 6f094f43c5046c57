import type { ComboboxOption } from "@/components/ui/Combobox";
import { regionRows } from "@/lib/domain/rows";
import { matchesSearch } from "@/lib/geo/search";
import { territory } from "@/lib/geo/territories";
import { listed } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";

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
      detail: sharedWith.length > 0 ? t`${`+${code}`}, with ${listed(sharedWith)}` : `+${code}`,
      chosen: chosen.includes(code),
    }));
}
