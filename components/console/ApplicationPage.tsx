"use client";

import { useCallback, useMemo } from "react";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useAccount } from "@/components/session/AccountProvider";
import { RegionConsole } from "./RegionConsole";
import { StagedProvider } from "./state/StagedProvider";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { ApplicationHeader, BackToApplications } from "./ApplicationHeader";
import type { Snapshot } from "@/lib/domain/snapshot";
import { Skeleton } from "@/components/ui/Skeleton";

interface ApplicationPageProps {
  readonly appId: string;
}

/** One application: reads what is set, shows it, and lets it be changed. */
export function ApplicationPage({ appId }: ApplicationPageProps) {
  const { query, read } = useSnapshot();
  const { settled } = useAccount();
  // Who may only look never sees what changes something, not even for a moment.
  if (query.data !== undefined && settled) {
    return <LoadedApplication appId={appId} snapshot={query.data} />;
  }
  if (query.error !== null) {
    return (
      <div className="space-y-4">
        <BackToApplications />
        <h1 className="text-xl font-semibold">This application cannot be shown</h1>
        <ReadFailureNotice failure={{ error: query.error.error, again: () => void read() }} />
      </div>
    );
  }
  return <ApplicationSkeleton />;
}

function LoadedApplication({
  appId,
  snapshot,
}: ApplicationPageProps & { readonly snapshot: Snapshot }) {
  const { tenantId, abilities } = useAccount();
  const { names, complete } = useApplications();
  const nameOf = useCallback((id: string) => names.get(id) ?? null, [names]);
  const displayName = names.get(appId) ?? "";
  const application = useMemo(() => ({ appId, displayName }), [appId, displayName]);
  const gone = complete && !names.has(appId);
  return (
    <StagedProvider tenantId={tenantId} appId={appId}>
      <RegionConsole
        application={application}
        snapshot={snapshot}
        nameOf={nameOf}
        canWrite={abilities.canWrite !== false && !gone}
        header={<ApplicationHeader application={application} gone={gone} />}
      />
    </StagedProvider>
  );
}

/** Holds the layout of the application page while Graph is read. */
function ApplicationSkeleton() {
  return (
    <div className="space-y-4" aria-busy="true">
      <p role="status" className="sr-only">
        Reading the tenant
      </p>
      <Skeleton className="h-4 w-24" />
      <Skeleton className="h-7 w-72 max-w-full" />
      <Skeleton className="h-4 w-96 max-w-full" />
      <Skeleton className="h-8" />
      <div className="grid gap-3 lg:grid-cols-[5fr_7fr]">
        <Skeleton className="h-[32rem]" />
        <Skeleton className="aspect-[980/477]" />
      </div>
    </div>
  );
}
