import type { ComponentType } from "react";
import { memo } from "react";
import { NEUTRAL } from "@/lib/geo/map";
import type { Outlines, PlaceProps } from "./parts";
import { PLACES } from "./places";

interface PlacesProps {
  readonly outlines: Outlines;
  readonly Place: ComponentType<PlaceProps>;
}

/** Everything that is drawn of the world; rendered once. */
export const Places = memo(function Places({ outlines, Place }: PlacesProps) {
  return (
    <>
      <path aria-hidden="true" className="map-neutral" d={outlines[NEUTRAL]} />
      {PLACES.map((place) => (
        <Place
          key={place.key}
          place={place}
          outline={place.outlined ? outlines[place.iso] : undefined}
        />
      ))}
    </>
  );
});
