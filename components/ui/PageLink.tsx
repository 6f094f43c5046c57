"use client";

import Link, { type LinkProps } from "next/link";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** Long enough to tell whoever comes to the link from whoever passes over it. */
const REACHED_MS = 80;

type PageLinkProps<Href extends string> = Omit<LinkProps<Href>, "prefetch" | "href"> & {
  readonly href: Route<Href>;
};

/**
 * A link to another page of Dialgate. That page is fetched as one reaches for the link: all pages that
 * a page leads to would stand in the way of what it reads.
 */
export function PageLink<Href extends string>(props: PageLinkProps<Href>) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = () => clearTimeout(timer.current);
  const reach = () => {
    leave();
    timer.current = setTimeout(() => router.prefetch(props.href), REACHED_MS);
  };
  useEffect(() => leave, []);
  return (
    <Link
      {...props}
      prefetch={false}
      onPointerEnter={reach}
      onPointerLeave={leave}
      onFocus={reach}
      onBlur={leave}
    />
  );
}
