import type { Route } from "next";

/** A part of the console that the header leads to. */
export interface Place {
  readonly href: Route;
  readonly label: string;
  /** Pages that belong to it besides its own. */
  readonly below: string;
}

/** Several of them behind one button. */
export interface PlaceGroup {
  readonly label: string;
  readonly places: readonly Place[];
}

/** The parts that stand by themselves. */
export const PLACES: readonly Place[] = [
  { href: "/", label: "Applications", below: "/apps/" },
  { href: "/regions", label: "Regions", below: "/regions/" },
];

/** The others, by what they are for. */
export const GROUPS: readonly PlaceGroup[] = [
  {
    label: "Audit",
    places: [
      { href: "/audit", label: "Findings", below: "/audit/" },
      { href: "/standard", label: "Standard", below: "/standard/" },
      { href: "/timeline", label: "Timeline", below: "/timeline/" },
    ],
  },
  {
    label: "Tools",
    places: [
      { href: "/check", label: "Check a number", below: "/check/" },
      { href: "/transfer", label: "Import and export", below: "/transfer/" },
    ],
  },
];

/** A sign beside the account where there is room, a link among the others where there is not. */
export const ABOUT: Place = { href: "/about", label: "About Dialgate", below: "/about/" };

/** What `aria-current` says of a link to the place, to whoever is at `pathname`. */
export function currentAt({ href, below }: Place, pathname: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return pathname.startsWith(below) ? "true" : undefined;
}
