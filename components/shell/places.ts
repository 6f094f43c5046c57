import type { Route } from "next";

/** A part of the console that the header leads to. */
export interface Place {
  readonly href: Route;
  readonly label: string;
  /** Pages that belong to it besides its own. */
  readonly below: string;
}

export const PLACES: readonly Place[] = [
  { href: "/", label: "Applications", below: "/apps/" },
  { href: "/regions", label: "Regions", below: "/regions/" },
  { href: "/audit", label: "Audit", below: "/audit/" },
  { href: "/standard", label: "Standard", below: "/standard/" },
  { href: "/check", label: "Check a number", below: "/check/" },
  { href: "/timeline", label: "Timeline", below: "/timeline/" },
  { href: "/transfer", label: "Import and export", below: "/transfer/" },
];

/** A sign beside the account where there is room, a link among the others where there is not. */
export const ABOUT: Place = { href: "/about", label: "About Dialgate", below: "/about/" };

/** What `aria-current` says of a link to the place, to whoever is at `pathname`. */
export function currentAt({ href, below }: Place, pathname: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return pathname.startsWith(below) ? "true" : undefined;
}
