/** Equal Earth, the whole world, in pixels; points and outlines share it. */
export const MAP_WIDTH = 980;
export const MAP_HEIGHT = 477;

/** Outlines are drawn in whole tenths of a pixel: put `scale(OUTLINE_SCALE)` on their group. */
export const OUTLINE_SCALE = 0.1;

/** The key in `OUTLINES` of land that uses no calling code of its own (Siachen, Heard Island, …). */
export const NEUTRAL = "neutral";
