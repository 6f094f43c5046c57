import { useView } from "../state/useView";
import { Frame } from "./Frame";
import type { Outlines } from "./parts";
import { PLACES } from "./places";

/**
 * The frames around every territory of the selected code. They are drawn a second time, above all
 * others: neighbours would cover half of a frame, and the places themselves need not change.
 */
export function Highlights({ outlines }: { readonly outlines: Outlines }) {
  const selected = useView((view) => view.selected);
  const armed = useView((view) => view.armed);
  const places = selected === null ? [] : PLACES.filter(({ code }) => code === selected);
  return (
    <g aria-hidden="true" className="map-frames">
      {places.map((place) => (
        <Frame
          key={place.key}
          className={armed === selected ? "map-selected map-armed" : "map-selected"}
          place={place}
          outlines={outlines}
        />
      ))}
    </g>
  );
}
