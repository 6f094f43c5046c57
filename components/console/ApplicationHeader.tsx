"use client";

import { RefreshCw } from "lucide-react";
import { useEffect } from "react";
import { NamesNotRead } from "@/components/session/NotRead";
import type { Application } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { CopyButton } from "@/components/ui/CopyButton";
import { Notice } from "@/components/ui/Notice";
import Link from "next/link";
import { timeText } from "@/lib/domain/format";

interface ApplicationHeaderProps {
  readonly application: Application;
  /** No application of the tenant has this id. */
  readonly gone: boolean;
}

/** Which application this is, and when it was read. */
export function ApplicationHeader({ application, gone }: ApplicationHeaderProps) {
  const { appId, displayName } = application;
  useEffect(() => {
    document.title = `${displayName || appId} · Dialgate`;
  }, [displayName, appId]);
  return (
    <header className="space-y-2">
      <BackToApplications />
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold break-words">{displayName || appId}</h1>
          <p className="flex items-center gap-1 text-sm text-ink-muted">
            <span className="shrink-0">Client id</span> <code className="break-all">{appId}</code>
            <CopyButton text={appId} label="Copy client id" />
          </p>
        </div>
        <LastRead />
      </div>
      <NamesNotRead />
      {gone && (
        <Notice tone="warning" title="No application of this tenant has this id">
          It may have been deleted, or it may belong to another tenant. What applies to this id is
          shown below, read-only. The Applications page lists every application.
        </Notice>
      )}
    </header>
  );
}

function LastRead() {
  const { query, read } = useSnapshot();
  return (
    <div className="flex items-center gap-2 text-sm text-ink-muted">
      <span role="status">
        {query.isFetching ? "Reading…" : `Last read at ${timeText(query.dataUpdatedAt)}`}
      </span>
      <Button size="sm" disabled={query.isFetching} onClick={() => void read()}>
        <RefreshCw aria-hidden className="size-3.5" /> Refresh
      </Button>
    </div>
  );
}

export function BackToApplications() {
  return (
    <p className="text-sm">
      <Link href="/" className="text-accent underline">
        Applications
      </Link>
    </p>
  );
}
