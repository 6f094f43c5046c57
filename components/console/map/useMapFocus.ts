import type { FocusEvent, RefObject } from "react";
import { useCallback, useRef, useState } from "react";
import type { Place } from "./places";
import { PLACES_BY_NAME, placeOf } from "./places";
import { useMapPointer } from "./pointer";
import { keyAt } from "./useMapKeys";
import type { Viewport } from "./viewport";
import { revealing } from "./viewport";

type Move = (next: (viewport: Viewport) => Viewport) => void;

/**
 * Makes the map one tab stop. The stop is the group around all places, which hands the focus to the
 * place that had it last and steps aside while one has it: so no place ever changes its `tabindex`.
 */
export function useMapFocus(svg: RefObject<SVGSVGElement | null>, move: Move) {
  const last = useRef<Place | null>(null);
  const [isInside, setInside] = useState(false);

  const focus = useCallback(
    (place: Place) => {
      move((viewport) => revealing(viewport, place.point));
      const element = svg.current?.querySelector<SVGElement>(`[data-key="${place.key}"]`);
      element?.focus({ preventScroll: true });
    },
    [svg, move],
  );
  const onFocus = useCallback(
    ({ target, currentTarget }: FocusEvent<SVGElement>) => {
      if (target === currentTarget) {
        svg.current?.scrollIntoView({ block: "nearest" });
        const start = last.current ?? PLACES_BY_NAME[0];
        if (start !== undefined) focus(start);
        return;
      }
      setInside(true);
      const key = keyAt(target);
      last.current = placeOf(key ?? "") ?? last.current;
      if (key !== null && target.matches(":focus-visible")) {
        useMapPointer.setState({ focused: key, pointed: { key, at: null } });
      }
    },
    [svg, focus],
  );
  const onBlur = useCallback(({ currentTarget, relatedTarget }: FocusEvent<SVGElement>) => {
    useMapPointer.setState({ focused: null, pointed: null });
    if (!currentTarget.contains(relatedTarget)) setInside(false);
  }, []);
  return { focus, isInside, onFocus, onBlur };
}
