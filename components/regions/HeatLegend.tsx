import { HEATS } from "@/lib/domain/reach/reach";
import { HEAT_LABELS } from "./reachText";

/** What the colours of the map stand for. */
export function HeatLegend() {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p id="heat-legend">Reachable in this share of the applications:</p>
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
