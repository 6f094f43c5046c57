"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { PLACES, currentAt } from "./places";

/** The parts of the console; where one is, is said and underlined. */
export function Navigation({ className }: { readonly className?: string }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Console" className={className}>
      <ul className="flex flex-wrap gap-x-1">
        {PLACES.map((place) => {
          const current = currentAt(place, pathname);
          return (
            <li key={place.href}>
              <Link
                href={place.href}
                aria-current={current}
                className={clsx(
                  "flex min-h-8 items-center rounded-sm border-b-2 px-2",
                  current === undefined
                    ? "border-transparent text-ink-muted hover:text-ink"
                    : "border-accent font-medium",
                )}
              >
                {place.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
