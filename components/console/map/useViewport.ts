import { useCallback, useState } from "react";
import type { ZoomableGroupProps } from "react-simple-maps";
import type { Viewport } from "./viewport";
import { WHOLE_WORLD, isSame } from "./viewport";

type MoveEnd = NonNullable<ZoomableGroupProps["onMoveEnd"]>;

interface ViewportState {
  readonly viewport: Viewport;
  /** Moved by a button or a key rather than by hand: the map glides there. */
  readonly gliding: boolean;
}

/** What of the map is seen, moved by gestures (which the map does itself) and by buttons and keys. */
export function useViewport() {
  const [state, setState] = useState<ViewportState>({ viewport: WHOLE_WORLD, gliding: false });
  const move = useCallback((next: (viewport: Viewport) => Viewport) => {
    setState((before) => {
      const viewport = next(before.viewport);
      return viewport === before.viewport ? before : { viewport, gliding: true };
    });
  }, []);
  const onMoveStart = useCallback(
    () => setState((before) => (before.gliding ? { ...before, gliding: false } : before)),
    [],
  );
  const onMoveEnd = useCallback<MoveEnd>(({ coordinates, zoom }) => {
    if (coordinates === undefined || zoom === undefined) return;
    const [x, y] = coordinates;
    const viewport = { x, y, zoom };
    // A click ends a movement too, of no distance: it must not render the map again.
    setState((before) =>
      isSame(before.viewport, viewport) ? before : { viewport, gliding: false },
    );
  }, []);
  return { ...state, move, onMoveStart, onMoveEnd };
}
