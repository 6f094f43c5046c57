import type { CodeInfo } from "../codes";
import { fold } from "../fold";
import type { Territory } from "../territories";
import { byText } from "./compare";
import { alpha3, displayName, namesOf } from "./names";
import { placeOf } from "./points";
import { placement } from "./regions";
import type { Shapes } from "./shapes";
import { tierOf } from "./tiers";

function otherNames(iso: string): string[] {
  const names = [...namesOf(iso), alpha3(iso)].filter((name) => name !== undefined);
  return [...new Set(names)].filter((name) => name !== displayName(iso));
}

export function buildTerritories(codes: readonly CodeInfo[], shapes: Shapes): Territory[] {
  const isos = [...new Set(codes.flatMap(({ territories }) => territories))];
  return isos
    .map((iso): Territory => {
      const name = displayName(iso);
      return {
        iso,
        name,
        codes: codes.filter(({ territories }) => territories.includes(iso)).map(({ code }) => code),
        ...placement(iso),
        tier: tierOf(iso),
        searchKeys: otherNames(iso),
        ...placeOf(shapes.get(iso) ?? []),
      };
    })
    .sort((a, b) => byText(fold(a.name), fold(b.name)) || byText(a.iso, b.iso));
}
