import { memo } from "react";
import { NEUTRAL } from "@/lib/geo/map";
import { PlaceElement } from "./Place";
import { PLACES } from "./places";

export type Outlines = Readonly<Record<string, string>>;

/** Everything that is drawn of the world; rendered once. */
export const Places = memo(function Places({ outlines }: { readonly outlines: Outlines }) {
  return (
    <>
      <path aria-hidden="true" className="map-neutral" d={outlines[NEUTRAL]} />
      {PLACES.map((place) => (
        <PlaceElement
          key={place.key}
          place={place}
          outline={place.outlined ? outlines[place.iso] : undefined}
        />
      ))}
    </>
  );
});
