import { OUTLINES_ADDRESS } from "@/lib/geo/outlines";
import type { Outlines } from "./places";

let outlines: Promise<Outlines> | undefined;

/** The outlines that maps are drawn of, fetched once. Rejects where they cannot be had. */
export function loadOutlines(): Promise<Outlines> {
  return (outlines ??= fetch(OUTLINES_ADDRESS).then((response) => {
    if (!response.ok) throw new Error(`outlines: status ${response.status}`);
    // A file of this build.
    return response.json() as Promise<Outlines>;
  }));
}
