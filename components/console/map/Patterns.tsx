/** The fills of `map.css` that are more than a colour, in pixels of the screen at any zoom. */
export function Patterns({ pixel }: { readonly pixel: number }) {
  const scale = `scale(${pixel})`;
  return (
    <defs>
      <pattern
        id="map-excluded"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform={`${scale} rotate(45)`}
      >
        <rect className="pattern-ground" width="7" height="7" />
        <rect className="pattern-mark" width="2" height="7" />
      </pattern>
      <pattern
        id="map-opted-in"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`${scale} rotate(45)`}
      >
        <rect className="pattern-ground" width="6" height="6" />
        <circle className="pattern-mark" cx="3" cy="3" r="0.9" />
      </pattern>
      <pattern
        id="map-unknown"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`${scale} rotate(-45)`}
      >
        <rect className="pattern-ground" width="6" height="6" />
        <rect className="pattern-mark" width="1" height="6" />
      </pattern>
    </defs>
  );
}
