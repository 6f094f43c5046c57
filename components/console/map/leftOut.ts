/**
 * In browsers this stands in place of what react-simple-maps loads and our map never calls: 19 KB of
 * script as Brotli (see next.config.ts). These are d3's projections, because places were projected when
 * they were generated, and its animations, because the map glides by CSS and takes no double click.
 */
function leftOut(): never {
  throw new Error("The map calls a part of d3 that components/console/map/leftOut.ts leaves out");
}

/** Every ComposableMap makes one. */
export function geoPath() {
  return { projection: () => leftOut };
}

// d3-geo and topojson-client, for its geographies, lines and spheres.
export { leftOut as feature, leftOut as geoGraticule, leftOut as mesh };

// d3-color, d3-ease, d3-interpolate and d3-timer, for transitions.
export {
  leftOut as color,
  leftOut as easeCubicInOut,
  leftOut as interpolateNumber,
  leftOut as interpolateRgb,
  leftOut as interpolateString,
  leftOut as interpolateTransformCss,
  leftOut as interpolateTransformSvg,
  leftOut as interpolateZoom,
  leftOut as now,
  leftOut as timeout,
  leftOut as timer,
};
