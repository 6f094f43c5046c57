import type { Box } from "./places";

/**
 * What of the map each continent is shown as, in its pixels: by eye, as none is a rectangle, and
 * Russia, Alaska and Fiji would make the box of their points the whole world.
 */
const VIEWS: Readonly<Record<string, Box>> = {
  Africa: [415, 105, 665, 375],
  Asia: [575, 20, 900, 320],
  Europe: [430, 10, 640, 125],
  "North America": [100, 0, 410, 225],
  "South America": [250, 195, 420, 425],
  Oceania: [740, 190, 980, 425],
};

/** By the name that the continent has in the data. */
export const CONTINENT_VIEWS: readonly (readonly [name: string, box: Box])[] =
  Object.entries(VIEWS);
