"use client";

import dynamic from "next/dynamic";
import { useAccount } from "@/components/session/AccountProvider";
import { NamesNotRead, ReadFailureNotice } from "@/components/session/NotRead";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Skeleton } from "@/components/ui/Skeleton";
import { t } from "@/lib/i18n/t";

/** Comes with the numbering plans of the world, which no other page needs. */
const Checker = dynamic(() => import("./Checker").then((module) => module.Checker), {
  ssr: false,
  loading: () => <Loading />,
});

/** Why a telephone number gets no code: asked and answered in the browser. */
export function CheckPage() {
  const { query } = useSnapshot();
  const { settled } = useAccount();
  return (
    <div className="space-y-4">
      <header className="max-w-prose space-y-1">
        <h1 className="text-xl font-semibold">{t`Check a number`}</h1>
        <p className="text-ink-muted">
          {t`Why does a number get no code? Numbers stay in this browser: they are not sent, stored, or put into the address of this page.`}
        </p>
      </header>
      <ReadFailureNotice reads={[query]} />
      {query.data !== undefined && <NamesNotRead />}
      {query.data !== undefined && settled ? (
        <Checker snapshot={query.data} />
      ) : (
        query.error === null && <Loading />
      )}
    </div>
  );
}

function Loading() {
  return (
    <div className="grid gap-4 lg:grid-cols-[22rem_1fr]" aria-busy="true">
      <Skeleton className="h-80" />
      <Skeleton className="h-80" />
    </div>
  );
}
