import { type ComponentType, type ReactNode, useCallback, useRef } from "react";
import { useOutlines } from "./outlines";
import { OutlinesContext } from "./places";
import "./map.css";
import { Notice } from "@/components/ui/Notice";
import { SkipButton } from "@/components/ui/SkipButton";
import { WorldPicture } from "./WorldPicture";
import { t } from "@/lib/i18n/t";

export interface MapProps {
  /** Where Escape leads: out of the map. */
  readonly leave: () => void;
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
    <section
      aria-labelledby="map-title"
      className="relative flex flex-col gap-1.5 lg:[.map-fills_&]:flex-1"
    >
      <h2 id="map-title" className="sr-only">
        {t`Map`}
      </h2>
      <SkipButton onClick={leave}>{t`Skip the map`}</SkipButton>
      <WithOutlines>
        <Map leave={leave} />
      </WithOutlines>
      <p id="map-keys" className="sr-only">
        {t`Arrow keys move between territories, ${act}, Escape leaves the map. Plus, minus and 0 zoom, Shift with an arrow key moves the map.`}
      </p>
      <p ref={after} tabIndex={-1} className="sr-only">
        {t`End of the map`}
      </p>
    </section>
  );
}

/** The map, once it can be drawn; the picture holds its place. */
function WithOutlines({ children }: { readonly children: ReactNode }) {
  const { outlines, failed } = useOutlines();
  if (failed) return <NotLoaded />;
  if (outlines === null) return <WorldPicture />;
  return <OutlinesContext value={outlines}>{children}</OutlinesContext>;
}

/** The map is the second view of what the table shows: without it the page still does its work. */
function NotLoaded() {
  return (
    <Notice tone="warning" title={t`The map could not be loaded`}>
      {t`The table shows and changes the same settings. Reload the page to try again.`}
    </Notice>
  );
}
