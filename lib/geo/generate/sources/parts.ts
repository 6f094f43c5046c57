import type { Position } from "geojson";

/** Longitude and latitude of what the source of the outlines lacks, to a hundredth of a degree. */

/** Territories that it does not draw at all. */
export const MISSING: Readonly<Record<string, Position>> = {
  GI: [-5.35, 36.14],
  TA: [-12.28, -37.11],
};

/** Parts that it draws as another territory, or that are too small to draw: they become one cell. */
export const DOTS: Readonly<Record<string, readonly Position[]>> = {
  // Ceuta and Melilla, which are Morocco's land in it.
  ES: [
    [-5.32, 35.89],
    [-2.94, 35.29],
  ],
  // South Tarawa.
  KI: [[172.98, 1.33]],
  PN: [[-130.1, -25.07]],
};

/**
 * Where the marker stands of a territory whose largest island, as the source draws it, is not where
 * people are: South Tarawa, not Kiritimati, and Pitcairn, not Henderson.
 */
export const SEATS: Readonly<Record<string, Position>> = {
  KI: [172.98, 1.33],
  PN: [-130.1, -25.07],
};
