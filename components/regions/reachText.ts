import type { Heat, Reach } from "@/lib/domain/reach/reach";

/** "Reachable in 12 of 40 applications". */
export function reachText({ reachable, total }: Pick<Reach, "reachable" | "total">): string {
  const of = `${reachable.toLocaleString("en")} of ${total.toLocaleString("en")}`;
  return `Reachable in ${of} ${total === 1 ? "application" : "applications"}`;
}

/** "Kenya, +254, reachable in 12 of 40 applications": how a place and a row are called. */
export function reachName(name: string, code: number, reach: Reach | undefined): string {
  if (reach === undefined || reach.total === 0) return `${name}, +${code}`;
  return `${name}, +${code}, r${reachText(reach).slice(1)}`;
}

/** Beside its colour in the legend. */
export const HEAT_LABELS: Readonly<Record<Heat, string>> = {
  0: "Nowhere",
  1: "Under 25 %",
  2: "25 to 50 %",
  3: "50 to 75 %",
  4: "75 % and more",
  5: "Everywhere",
};
