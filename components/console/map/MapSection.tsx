import { type ComponentType, useCallback, useRef, type ReactNode, Component } from "react";
import dynamic from "next/dynamic";
import { OutlinesContext } from "./places";
import "./map.css";
import { Notice } from "@/components/ui/Notice";
import { SkipButton } from "@/components/ui/SkipButton";
import { WorldPicture } from "./WorldPicture";

export interface MapProps {
  /** Where Escape leads: out of the map. */
  readonly leave: () => void;
}

/**
 * A map and its outlines, as chunks of their own, side by side: the table stands before them, and the
 * browser keeps them for good. `load` begins that.
 */
export function lazyMap(map: () => Promise<ComponentType<MapProps>>) {
  const load = () =>
    Promise.all([map(), import("@/lib/geo/outlines")]).then(
      ([Map, { OUTLINES }]) =>
        function LoadedMap(props: MapProps) {
          return (
            <OutlinesContext value={OUTLINES}>
              <Map {...props} />
            </OutlinesContext>
          );
        },
    );
  return { load, Map: dynamic(load, { ssr: false, loading: WorldPicture }) };
}

interface MapSectionProps {
  readonly Map: ComponentType<MapProps>;
  /** What Enter or Space does, after "Arrow keys move between territories, ". */
  readonly act: string;
}

/** A map with the way past it and a word on how to use it. */
export function MapSection({ Map, act }: MapSectionProps) {
  const after = useRef<HTMLParagraphElement>(null);
  const leave = useCallback(() => after.current?.focus(), []);
  return (
    <section aria-labelledby="map-title" className="relative flex flex-col gap-1.5">
      <h2 id="map-title" className="sr-only">
        Map
      </h2>
      <SkipButton onClick={leave}>Skip the map</SkipButton>
      <MapBoundary>
        <Map leave={leave} />
      </MapBoundary>
      <p id="map-keys" className="sr-only">
        Arrow keys move between territories, {act}, Escape leaves the map. Plus, minus and 0 zoom,
        Shift with an arrow key moves the map.
      </p>
      <p ref={after} tabIndex={-1} className="sr-only">
        End of the map
      </p>
    </section>
  );
}

/** The map is the second view of what the table shows: without it the page still does its work. */
class MapBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice tone="warning" title="The map could not be loaded">
        The table shows and changes the same settings. Reload the page to try again.
      </Notice>
    );
  }
}
