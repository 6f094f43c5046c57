"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Header } from "./Header";
import { LocalTenantLine } from "@/components/session/LocalTenantLine";
import { ReadOnlyNotice } from "./ReadOnlyNotice";
import { MAIN_ID, SkipLink } from "./SkipLink";

interface ShellProps {
  readonly local: boolean;
  readonly children: ReactNode;
}

/** What stands around every page of the console. */
export function Shell({ local, children }: ShellProps) {
  const { abilities } = useAccount();
  useFocusOnNavigation();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {local && <LocalTenantLine />}
      <Header />
      <ReadOnlyNotice abilities={abilities} />
      <main id={MAIN_ID} tabIndex={-1} className="flex grow flex-col gap-4 px-4 py-4 sm:px-6">
        {children}
      </main>
    </div>
  );
}

/** The link that was followed is gone with its page: the focus goes to what has come. */
function useFocusOnNavigation(): void {
  const pathname = usePathname();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
  }, [pathname]);
}
