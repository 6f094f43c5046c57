"use client";

import { clsx } from "clsx";
import { Info } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useAccount } from "@/components/providers/AccountProvider";
import { StopButton } from "@/components/stop/StopButton";
import { Navigation } from "./Navigation";
import { SignOutButton } from "./SignOutButton";

export function Header() {
  const { name, userName, tenantName, tenantId } = useAccount();
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line bg-panel px-4 py-1.5 sm:px-6 xl:flex-nowrap print:hidden">
      <Link href="/" className="flex min-h-9 items-center text-lg font-semibold tracking-tight">
        Dialgate
      </Link>
      <div className="order-last flex basis-full flex-wrap items-center justify-between gap-x-4 gap-y-1 xl:order-none xl:shrink-0 xl:basis-auto xl:flex-nowrap">
        <Navigation />
        <StopButton />
      </div>
      <Pair
        label="Tenant"
        main={tenantName ?? "Tenant"}
        detail={<span className="font-mono">{tenantId}</span>}
        className="order-2 grow sm:order-none xl:basis-0"
      />
      <div className="ml-auto flex min-w-0 items-center gap-3">
        <Pair label="Signed in as" main={name} detail={userName} className="text-right" />
        <Link
          href="/about"
          aria-label="About Dialgate"
          title="About Dialgate"
          className="grid size-6 place-items-center rounded-sm text-ink-muted hover:text-ink"
        >
          <Info aria-hidden className="size-4" />
        </Link>
        <SignOutButton />
      </div>
    </header>
  );
}

interface PairProps {
  readonly label: string;
  readonly main: string;
  readonly detail: ReactNode;
  readonly className?: string;
}

function Pair({ label, main, detail, className }: PairProps) {
  return (
    <dl className={clsx("min-w-0 text-sm", className)}>
      <dt className="sr-only">{label}</dt>
      <dd className="truncate font-medium">{main}</dd>
      <dd className="truncate text-xs text-ink-muted">{detail}</dd>
    </dl>
  );
}
