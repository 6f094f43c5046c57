import { preload } from "react-dom";
import { OUTLINES_ADDRESS } from "@/lib/geo/outlines";

/** Has the browser fetch the outlines beside the scripts; for the server's part of a page with a map. */
export function preloadOutlines(): void {
  preload(OUTLINES_ADDRESS, { as: "fetch", crossOrigin: "anonymous" });
}
