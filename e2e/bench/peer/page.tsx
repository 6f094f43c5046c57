import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { ComposableMap, Geographies, Geography, ZoomableGroup } from "react-simple-maps";

/** The map that a developer gets from the documentation of react-simple-maps: a click opts in. */
function PlainMap() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (name: string) => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    setChosen(next);
  };
  return (
    <ComposableMap projection="geoEqualEarth">
      <ZoomableGroup>
        <Geographies geography="/countries-50m.json">
          {({ geographies }) =>
            geographies.map((geography) => {
              const name = String(geography.properties?.["name"]);
              const fill = chosen.has(name) ? "#1f7a4d" : "#c9d1d9";
              return (
                <Geography
                  key={geography.rsmKey}
                  geography={geography}
                  data-name={name}
                  onClick={() => toggle(name)}
                  fill={fill}
                />
              );
            })
          }
        </Geographies>
      </ZoomableGroup>
    </ComposableMap>
  );
}

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <PlainMap />
    </StrictMode>,
  );
