/** Equal Earth, the whole world, in pixels; points and outlines share it. */
export const MAP_WIDTH = 980;
export const MAP_HEIGHT = 477;

/** What of its height a map shows first: most of Antarctica, where nobody has a phone, is below. */
export const VIEW_HEIGHT = 430;

/** How a map stands in a frame of any shape: whole, at the top, in the middle. */
// eslint-disable-next-line i18n/no-sentence-outside -- of SVG
export const MAP_FIT = "xMidYMin meet";

/** Outlines are drawn in whole tenths of a pixel: put `scale(OUTLINE_SCALE)` on their group. */
export const OUTLINE_SCALE = 0.1;

/** The key in `OUTLINES` of land that uses no calling code of its own (Siachen, Heard Island, …). */
export const NEUTRAL = "neutral";
