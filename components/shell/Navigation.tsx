import { clsx } from "clsx";
import { PageLink } from "@/components/ui/PageLink";
import { usePathname } from "next/navigation";
import type { Route } from "next";

/** Links to the parts of the console; the current one is marked and underlined. */
export function Navigation() {
  return (
    <nav aria-label="Console" className="hidden md:block">
      <ul className="flex flex-wrap gap-x-1">
        <PlaceLinks
          places={PLACES}
          look="min-h-8 rounded-sm border-b-2"
          elsewhere="border-transparent text-ink-muted hover:text-ink"
          here="border-accent font-medium"
        />
      </ul>
    </nav>
  );
}

interface PlaceLinksProps {
  readonly places: readonly Place[];
  readonly look: string;
  readonly here: string;
  readonly elsewhere: string;
  readonly onFollow?: () => void;
}

/** Links to parts of the console, as items of a list. */
export function PlaceLinks({ places, look, here, elsewhere, onFollow }: PlaceLinksProps) {
  const pathname = usePathname();
  return places.map((place) => {
    const current = currentAt(place, pathname);
    return (
      <li key={place.href}>
        <PageLink
          href={place.href}
          aria-current={current}
          onClick={onFollow}
          className={clsx("flex items-center px-2", look, current === undefined ? elsewhere : here)}
        >
          {place.label}
        </PageLink>
      </li>
    );
  });
}

/** A part of the console that the header leads to. */
interface Place {
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
function currentAt({ href, below }: Place, pathname: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return pathname.startsWith(below) ? "true" : undefined;
}

export const MAIN_ID = "main";

/** The first stop of the keyboard; out of sight until it is reached. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="absolute -top-20 left-2 z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:top-2"
    >
      Skip to content
    </a>
  );
}
