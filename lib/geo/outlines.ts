import { PATHS } from "./outlines.generated";

export { MAP_HEIGHT, MAP_WIDTH, NEUTRAL, OUTLINE_SCALE } from "./map";

/**
 * SVG path data by ISO alpha-2, in tenths of a pixel, with relative commands. This is the one large
 * module of the room: load it with `import()`, so that it is a chunk of its own, cached for good.
 */
export const OUTLINES: Readonly<Record<string, string>> = PATHS;
