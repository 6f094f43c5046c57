import type { ComponentType, RefObject } from "react";
import { memo } from "react";
import type { PlaceProps } from "./parts";
import type { Outlines } from "./parts";
import { Places } from "./Places";
import { useMapFocus } from "./useMapFocus";
import { useMapKeys } from "./useMapKeys";
import type { Viewport } from "./viewport";

interface PlaceToolbarProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly outlines: Outlines;
  readonly Place: ComponentType<PlaceProps>;
  readonly move: (next: (viewport: Viewport) => Viewport) => void;
  readonly activate: (code: number) => void;
  readonly leave: () => void;
}

/**
 * All places as one tab stop. A toolbar is what screen readers take arrow keys in without leaving
 * their reading mode by hand; each place in it is a button with its own name.
 */
export const PlaceToolbar = memo(function PlaceToolbar(props: PlaceToolbarProps) {
  const { svg, outlines, Place, move, activate, leave } = props;
  const { focus, isInside, onFocus, onBlur } = useMapFocus(svg, move);
  const onKeyDown = useMapKeys({ move, activate, focus, leave });
  return (
    <g
      role="toolbar"
      aria-label="World map"
      aria-describedby="map-keys"
      tabIndex={isInside ? -1 : 0}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <Places outlines={outlines} Place={Place} />
    </g>
  );
});
