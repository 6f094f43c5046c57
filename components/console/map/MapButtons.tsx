import { clsx } from "clsx";
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Globe,
  type LucideIcon,
  Minus,
  Plus,
} from "lucide-react";
import { CONTINENT_VIEWS } from "./continents";
import { PAN_STEP, ZOOM_STEP } from "./useMapKeys";
import { type Move, MAX_ZOOM, MIN_ZOOM, WHOLE_WORLD, framed, pannedBy, zoomedBy } from "./viewport";
import { t } from "@/lib/i18n/t";
import { territoryName } from "@/lib/i18n/formats";

const GROUP =
  "pointer-events-auto flex overflow-hidden rounded-md border border-line-strong bg-panel";

interface MapButtonsProps {
  readonly zoom: number;
  readonly move: Move;
}

/** Zooming and panning by click, for those without a wheel, a drag or a keyboard. */
export function MapButtons({ zoom, move }: MapButtonsProps) {
  const zoomBy = (factor: number) => move((viewport) => zoomedBy(viewport, factor));
  const panBy = (x: number, y: number) => move((viewport) => pannedBy(viewport, x, y));
  const isWhole = zoom <= MIN_ZOOM;
  return (
    <div
      role="group"
      aria-label={t`Map view`}
      className={clsx(
        GROUP,
        "shrink-0 self-start divide-line max-sm:divide-x sm:flex-col sm:divide-y",
      )}
    >
      <MapButton
        label={t`Zoom in`}
        icon={Plus}
        off={zoom >= MAX_ZOOM}
        act={() => zoomBy(ZOOM_STEP)}
      />
      <MapButton label={t`Zoom out`} icon={Minus} off={isWhole} act={() => zoomBy(1 / ZOOM_STEP)} />
      <MapButton
        label={t`Whole world`}
        icon={Globe}
        off={false}
        act={() => move(() => WHOLE_WORLD)}
      />
      {!isWhole && (
        <>
          <MapButton label={t`West`} icon={ArrowLeft} off={false} act={() => panBy(-PAN_STEP, 0)} />
          <MapButton label={t`North`} icon={ArrowUp} off={false} act={() => panBy(0, -PAN_STEP)} />
          <MapButton label={t`South`} icon={ArrowDown} off={false} act={() => panBy(0, PAN_STEP)} />
          <MapButton label={t`East`} icon={ArrowRight} off={false} act={() => panBy(PAN_STEP, 0)} />
        </>
      )}
    </div>
  );
}

interface MapButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  /** Stays focusable, so that the focus is not lost when the end is reached. */
  readonly off: boolean;
  readonly act: () => void;
}

function MapButton({ label, icon: Icon, off, act }: MapButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={act}
      className="grid size-7.5 place-items-center hover:bg-page focus-visible:-outline-offset-2 aria-disabled:*:opacity-40"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}

/** Short cuts to a part of the world. */
export function ContinentButtons({ move }: { readonly move: Move }) {
  return (
    <div
      role="group"
      aria-label={t`Continents`}
      className={clsx(GROUP, "divide-x divide-line overflow-x-auto")}
    >
      {CONTINENT_VIEWS.map(([name, box]) => (
        <button
          key={name}
          type="button"
          onClick={() => move(() => framed(box))}
          className="min-h-7.5 px-2.5 text-sm whitespace-nowrap hover:bg-page focus-visible:-outline-offset-2"
        >
          {territoryName(name, name)}
        </button>
      ))}
    </div>
  );
}
