import { clsx } from "clsx";
import { PageLink } from "@/components/ui/PageLink";
import { usePathname } from "next/navigation";
import { NavigationGroup } from "./NavigationGroup";
import { type Place, GROUPS, PLACES, currentAt } from "./places";
import { t } from "@/lib/i18n/t";

/** Links to the parts of the console; the current one is marked and underlined. */
export function Navigation() {
  return (
    <nav aria-label={t`Console`} className="hidden md:block">
      <ul className="flex flex-wrap gap-x-1">
        <PlaceLinks
          places={PLACES}
          look="min-h-8 rounded-sm border-b-2"
          elsewhere="border-transparent text-ink-muted hover:text-ink"
          here="border-accent font-medium"
        />
        {GROUPS.map((group) => (
          <NavigationGroup key={group.id} group={group}>
            {(close) => (
              <PlaceLinks
                places={group.places}
                look="min-h-8 rounded-sm whitespace-nowrap"
                elsewhere="hover:bg-page"
                here="bg-page font-medium"
                onFollow={close}
              />
            )}
          </NavigationGroup>
        ))}
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

export const MAIN_ID = "main";

/** The first stop of the keyboard; out of sight until it is reached. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="absolute -top-20 start-2 z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:top-2"
    >
      {t`Skip to content`}
    </a>
  );
}
