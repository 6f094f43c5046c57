import type { ComponentType } from "react";
import type { Place } from "./places";

/** Path data of territories, by ISO 3166-1 alpha-2. */
export type Outlines = Readonly<Record<string, string>>;

export interface PlaceProps {
  readonly place: Place;
  /** Path data, where the place is drawn as its territory. */
  readonly outline: string | undefined;
}

/** What a map shows of its places. Each of them looks up what it needs, so that none of it is rendered for all. */
export interface MapParts {
  /** An element with the place's key in `data-key`: by it the map knows what is clicked and focused. */
  readonly Place: ComponentType<PlaceProps>;
  /** What the tooltip says of a place. */
  readonly Tooltip: ComponentType<{ readonly place: Place }>;
  /** What is drawn above all places. */
  readonly Frames: ComponentType<{ readonly outlines: Outlines }>;
}
