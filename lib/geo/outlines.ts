/**
 * Where a browser gets the outlines: a file of their own, whose name changes with its content, so that
 * it is kept for good. It holds SVG path data by ISO alpha-2, in tenths of a pixel, with relative
 * commands, and that of land without a code as `NEUTRAL`.
 */
export const OUTLINES_ADDRESS = new URL("./outlines.generated.json", import.meta.url).href;
