import { clsx } from "clsx";

/** What a row of the table and its headings have in common. */
export const ROW = "region-row gap-x-2 border-b border-line pe-3 ps-2 text-start";

const MINOR = "min-w-0 text-xs wrap-anywhere text-ink-muted";

/** For a while there is no room for it in the row, and below that again in a line of its own. */
const SPARED =
  "@max-[34rem]:@min-[25rem]:absolute @max-[34rem]:@min-[25rem]:[clip-path:inset(50%)]";

/** The place of each cell in its row. */
export const CELLS = {
  tick: "[grid-area:tick]",
  name: "min-w-0 text-start [grid-area:name]",
  code: "[grid-area:code]",
  region: clsx(MINOR, SPARED, "[grid-area:region]"),
  status: "region-status [grid-area:status]",
  why: clsx(MINOR, "[grid-area:why] @max-[34rem]:@min-[25rem]:self-center"),
  tier: clsx(MINOR, SPARED, "[grid-area:tier]"),
  shared: clsx(MINOR, "[grid-area:shared]"),
  action: "self-center text-end [grid-area:action]",
};
