import {
  type RefObject,
  memo,
  type FocusEvent,
  useCallback,
  useContext,
  useRef,
  useState,
} from "react";
import {
  type MapParts,
  OutlinesContext,
  PLACES,
  type Place,
  placeOf,
  placesByName,
} from "./places";
import { useMapKeys, keyAt } from "./useMapKeys";
import { type Move, revealing } from "./viewport";
import { NEUTRAL } from "@/lib/geo/map";
import { forgetPointer, useMapPointer } from "./pointer";
import { t } from "@/lib/i18n/t";

interface PlaceToolbarProps extends Pick<MapParts, "Place"> {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly move: Move;
  readonly activate: (code: number) => void;
  readonly leave: () => void;
}

/**
 * All places as one tab stop. A toolbar is what screen readers take arrow keys in without leaving
 * their reading mode by hand; each place in it is a button with its own name.
 */
export const PlaceToolbar = memo(function PlaceToolbar(props: PlaceToolbarProps) {
  const { svg, Place, move, activate, leave } = props;
  const { focus, isInside, onFocus, onBlur } = useMapFocus(svg, move);
  const onKeyDown = useMapKeys({ move, activate, focus, leave });
  return (
    <g
      role="toolbar"
      aria-label={t`World map`}
      aria-describedby="map-keys"
      tabIndex={isInside ? -1 : 0}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <Places Place={Place} />
    </g>
  );
});

/** Everything that is drawn of the world; rendered once. */
const Places = memo(function Places({ Place }: Pick<MapParts, "Place">) {
  const outlines = useContext(OutlinesContext);
  return (
    <>
      <path aria-hidden="true" className="fill-land" d={outlines[NEUTRAL]} />
      {PLACES.map((place) => (
        <Place key={place.key} place={place} />
      ))}
    </>
  );
});

/**
 * Makes the map one tab stop. The stop is the group around all places, which hands the focus to the
 * place that had it last and steps aside while one has it: so no place ever changes its `tabindex`.
 */
function useMapFocus(svg: RefObject<SVGSVGElement | null>, move: Move) {
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
        const start = last.current ?? placesByName()[0];
        if (start !== undefined) focus(start);
        return;
      }
      setInside(true);
      const key = keyAt(target);
      last.current = placeOf(key ?? "") ?? last.current;
      if (key !== null && target.matches(":focus-visible")) {
        useMapPointer.setState({ focused: key, pointed: { key, at: null } });
      } else if (useMapPointer.getState().focused !== null) {
        useMapPointer.setState({ focused: null });
      }
    },
    [svg, focus],
  );
  const onBlur = useCallback(({ currentTarget, relatedTarget }: FocusEvent<SVGElement>) => {
    // Within the map the next place says what is on from now: a press is painted the sooner.
    if (currentTarget.contains(relatedTarget)) return;
    forgetPointer();
    setInside(false);
  }, []);
  return { focus, isInside, onFocus, onBlur };
}
