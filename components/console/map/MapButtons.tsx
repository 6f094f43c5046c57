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
import { PAN_STEP, ZOOM_STEP } from "./useMapKeys";
import { type Move, MAX_ZOOM, MIN_ZOOM, WHOLE_WORLD, pannedBy, zoomedBy } from "./viewport";

/** Zooming and panning by click, for those without a wheel, a drag or a keyboard. */
export function MapButtons({ zoom, move }: { readonly zoom: number; readonly move: Move }) {
  const zoomBy = (factor: number) => move((viewport) => zoomedBy(viewport, factor));
  const panBy = (x: number, y: number) => move((viewport) => pannedBy(viewport, x, y));
  const isWhole = zoom <= MIN_ZOOM;
  return (
    <div
      role="group"
      aria-label="Map view"
      className="pointer-events-auto flex divide-x divide-line overflow-hidden rounded-md border border-line-strong bg-panel"
    >
      <MapButton label="Zoom in" icon={Plus} off={zoom >= MAX_ZOOM} act={() => zoomBy(ZOOM_STEP)} />
      <MapButton label="Zoom out" icon={Minus} off={isWhole} act={() => zoomBy(1 / ZOOM_STEP)} />
      <MapButton label="Whole world" icon={Globe} off={false} act={() => move(() => WHOLE_WORLD)} />
      <MapButton label="West" icon={ArrowLeft} off={isWhole} act={() => panBy(-PAN_STEP, 0)} />
      <MapButton label="North" icon={ArrowUp} off={isWhole} act={() => panBy(0, -PAN_STEP)} />
      <MapButton label="South" icon={ArrowDown} off={isWhole} act={() => panBy(0, PAN_STEP)} />
      <MapButton label="East" icon={ArrowRight} off={isWhole} act={() => panBy(PAN_STEP, 0)} />
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
