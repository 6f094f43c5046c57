import { Globe, Minus, Plus } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { ZOOM_STEP } from "./useMapKeys";
import type { Viewport } from "./viewport";
import { MAX_ZOOM, MIN_ZOOM, WHOLE_WORLD, zoomedBy } from "./viewport";

interface ZoomButtonsProps {
  readonly zoom: number;
  readonly move: (next: (viewport: Viewport) => Viewport) => void;
}

export function ZoomButtons({ zoom, move }: ZoomButtonsProps) {
  return (
    <div className="absolute right-2 bottom-2 flex overflow-hidden rounded-md border border-line-strong bg-panel">
      <ZoomButton
        label="Zoom in"
        icon={Plus}
        off={zoom >= MAX_ZOOM}
        act={() => move((viewport) => zoomedBy(viewport, ZOOM_STEP))}
      />
      <ZoomButton
        label="Zoom out"
        icon={Minus}
        off={zoom <= MIN_ZOOM}
        act={() => move((viewport) => zoomedBy(viewport, 1 / ZOOM_STEP))}
      />
      <ZoomButton
        label="Whole world"
        icon={Globe}
        off={false}
        act={() => move(() => WHOLE_WORLD)}
      />
    </div>
  );
}

interface ZoomButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  /** Stays focusable, so that the focus is not lost when the end is reached. */
  readonly off: boolean;
  readonly act: () => void;
}

function ZoomButton({ label, icon: Icon, off, act }: ZoomButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={act}
      className="flex size-8 items-center justify-center border-line text-ink not-first:border-l hover:bg-page aria-disabled:text-ink-muted aria-disabled:opacity-55 focus-visible:-outline-offset-2"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
