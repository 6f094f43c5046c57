import { createContext, useContext } from "react";
import { type Reach, HEATS } from "@/lib/domain/reach/reach";
import { plural, t } from "@/lib/i18n/t";
import "@/components/picture/heat.css";
import { HEAT_LABELS, shareText } from "@/components/picture/heat";

const ReachContext = createContext<ReadonlyMap<number, Reach>>(new Map());

/** In how many applications each code is reachable, for the map. */
export const ReachProvider = ReachContext.Provider;

export function useReach(code: number): Reach | undefined {
  return useContext(ReachContext).get(code);
}

/** What the colours of the map stand for. */
export function HeatLegend() {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p id="heat-legend">{shareText()}</p>
      <ul aria-labelledby="heat-legend" className="flex flex-wrap gap-x-3 gap-y-1">
        {HEATS.map((heat) => (
          <li key={heat} className="flex items-center gap-1.5">
            <span aria-hidden className="heat-swatch" data-heat={heat} />
            {HEAT_LABELS[heat]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "Reachable in 12 of 40 applications", with "read so far" while there are more to come. */
export function reachText(
  { reachable, total }: Pick<Reach, "reachable" | "total">,
  complete = true,
): string {
  return complete
    ? plural(
        total,
      )`Reachable in ${reachable} of # application|Reachable in ${reachable} of # applications`
    : plural(
        total,
      )`Reachable in ${reachable} of # application read so far|Reachable in ${reachable} of # applications read so far`;
}

/** "Kenya, +254, reachable in 12 of 40 applications": how a place and a row are called. */
export function reachName(name: string, code: number, reach: Reach | undefined): string {
  const number = `+${code}`;
  if (reach === undefined || reach.total === 0) return t`${name}, ${number}`;
  const { reachable, total } = reach;
  return plural(
    total,
  )`${name}, ${number}, reachable in ${reachable} of # application|${name}, ${number}, reachable in ${reachable} of # applications`;
}
