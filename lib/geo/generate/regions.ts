import containment from "cldr-core/supplemental/territoryContainment.json";
import { cldrName } from "./names";
import { CONTINENT_OF, M49_OVERRIDES } from "./sources/regions";

const contained: Readonly<Record<string, { readonly _contains: readonly string[] }>> =
  containment.supplemental.territoryContainment;

function m49(iso: string): string {
  const region =
    M49_OVERRIDES[iso] ??
    Object.keys(CONTINENT_OF).find((id) => contained[id]?._contains.includes(iso));
  if (region === undefined) throw new Error(`No M49 region holds ${iso}`);
  return region;
}

/** Antarctica is in no M49 sub-region: it is its own continent and region. */
export function placement(iso: string): { continent: string; region: string } {
  if (iso === "AQ") return { continent: "Antarctica", region: "Antarctica" };
  const id = m49(iso);
  const continent = CONTINENT_OF[id];
  if (continent === undefined) throw new Error(`M49 region ${id} is on no continent`);
  return { continent, region: cldrName(id) };
}
