import type { Route } from "next";
import { t } from "@/lib/i18n/t";

/** A part of the console that the header leads to. */
export interface Place {
  readonly href: Route;
  readonly label: string;
  /** Pages that belong to it besides its own. */
  readonly below: string;
}

/** Several of them behind one button. */
export interface PlaceGroup {
  readonly id: string;
  readonly label: string;
  readonly places: readonly Place[];
}

/** The parts that stand by themselves. */
export const PLACES: readonly Place[] = [
  place("/", () => t`Applications`, "/apps/"),
  place("/regions", () => t`Regions`),
];

/** The others, by what they are for. */
export const GROUPS: readonly PlaceGroup[] = [
  {
    id: "audit",
    get label() {
      return t`Audit`;
    },
    places: [
      place("/audit", () => t`Findings`),
      place("/standard", () => t`Standard`),
      place("/timeline", () => t`Timeline`),
    ],
  },
  {
    id: "tools",
    get label() {
      return t`Tools`;
    },
    places: [
      place("/check", () => t`Check a number`),
      place("/transfer", () => t`Import and export`),
    ],
  },
];

/** A sign beside the account where there is room, a link among the others where there is not. */
export const ABOUT: Place = place("/about", () => t`About Dialgate`);

function place(href: Route, label: () => string, below = `${href}/`): Place {
  return {
    ...{ href, below },
    get label() {
      return label();
    },
  };
}

/** What `aria-current` says of a link to the place, to whoever is at `pathname`. */
export function currentAt({ href, below }: Place, pathname: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return pathname.startsWith(below) ? "true" : undefined;
}
