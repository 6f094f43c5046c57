import { StatusSwatch } from "@/components/console/status/StatusLabel";
import { STATUS_INFO } from "@/components/console/status/status";
import { HEATS } from "@/lib/domain/reach/reach";
import { STATUSES } from "@/lib/domain/status";
import { HEAT_LABELS, shareText } from "./heat";
import { heatIn, type Look } from "./look";
import "./heat.css";
import { t } from "@/lib/i18n/t";

interface LegendProps {
  readonly looks: readonly Look[];
  /** Some are outlined. */
  readonly changed?: boolean;
}

/** What the fills of the small maps beside it mean: those that occur. */
export function Legend({ looks, changed = false }: LegendProps) {
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-muted">
      {looks.some((look) => heatIn(look) !== null) && <p>{shareText()}</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {STATUSES.filter((status) => looks.includes(status)).map((status) => (
          <li key={status} className={ITEM}>
            <StatusSwatch status={status} />
            {STATUS_INFO[status].label}
          </li>
        ))}
        {HEATS.filter((heat) => looks.includes(`share-${heat}`)).map((heat) => (
          <li key={heat} className={ITEM}>
            <span aria-hidden className="heat-swatch" data-heat={heat} />
            {HEAT_LABELS[heat]}
          </li>
        ))}
        {changed && (
          <li className={ITEM}>
            <span aria-hidden className="changed-swatch" />
            {t`Changed`}
          </li>
        )}
      </ul>
    </div>
  );
}

const ITEM = "flex items-center gap-1.5";
