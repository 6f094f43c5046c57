"use client";

import { clsx } from "clsx";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

interface Place {
  readonly href: Route;
  readonly label: string;
  /** Pages that belong to it besides its own. */
  readonly below: string;
}

const PLACES: readonly Place[] = [
  { href: "/", label: "Applications", below: "/apps/" },
  { href: "/regions", label: "Regions", below: "/regions/" },
  { href: "/audit", label: "Audit", below: "/audit/" },
  { href: "/standard", label: "Standard", below: "/standard/" },
  { href: "/check", label: "Check a number", below: "/check/" },
  { href: "/timeline", label: "Timeline", below: "/timeline/" },
  { href: "/transfer", label: "Import and export", below: "/transfer/" },
];

/** The parts of the console; where one is, is said and underlined. */
export function Navigation({ className }: { readonly className?: string }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Console" className={className}>
      <ul className="flex flex-wrap gap-x-1">
        {PLACES.map(({ href, label, below }) => {
          const isHere = pathname === href;
          const isWithin = pathname.startsWith(below);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={isHere ? "page" : isWithin ? "true" : undefined}
                className={clsx(
                  "flex min-h-8 items-center rounded-sm border-b-2 px-2",
                  isHere || isWithin
                    ? "border-accent font-medium"
                    : "border-transparent text-ink-muted hover:text-ink",
                )}
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
