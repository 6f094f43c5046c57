"use client";

import { useCallback, useState } from "react";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { useAccount } from "@/components/session/AccountProvider";
import { RegionConsole } from "./RegionConsole";
import { ReviewDialog } from "@/components/changes/ReviewDialog";
import type { Review } from "@/components/changes/proposals";
import { InterruptedNotice } from "@/components/changes/InterruptedNotice";
import { namesIn } from "@/lib/domain/review/operationText";
import { unfinished } from "@/lib/run/unfinished";
import { useRunRecord } from "@/components/changes/useRunRecord";
import { StagedProvider } from "./state/StagedProvider";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { ApplicationHeader } from "./ApplicationHeader";
import { BackToApplications } from "./ApplicationHeader";
import type { Snapshot } from "@/lib/domain/snapshot";
import { Skeleton } from "@/components/ui/Skeleton";

interface ApplicationPageProps {
  readonly appId: string;
  readonly graphUrl: string;
}

/** One application: reads what is set, shows it, and lets it be changed. */
export function ApplicationPage({ appId, graphUrl }: ApplicationPageProps) {
  const { query, read } = useSnapshot();
  const { settled } = useAccount();
  // Who may only look never sees what changes something, not even for a moment.
  if (query.data !== undefined && settled) {
    return <LoadedApplication appId={appId} graphUrl={graphUrl} snapshot={query.data} />;
  }
  if (query.error !== null) {
    return (
      <div className="space-y-4">
        <BackToApplications />
        <h1 className="text-xl font-semibold">This application cannot be shown</h1>
        <ErrorNotice
          error={query.error.error}
          actions={<Button onClick={() => void read()}>Read again</Button>}
        />
      </div>
    );
  }
  return <ApplicationSkeleton />;
}

function LoadedApplication(props: ApplicationPageProps & { readonly snapshot: Snapshot }) {
  const { appId, graphUrl, snapshot } = props;
  const { tenantId, abilities } = useAccount();
  const { names, complete } = useApplications();
  const { read, query } = useSnapshot();
  const { record, keep } = useRunRecord(tenantId, appId);
  const [review, setReview] = useState<Review | null>(null);
  const nameOf = useCallback((id: string) => names.get(id) ?? null, [names]);
  const openReview = useCallback(() => setReview({ kind: "staged" }), []);

  const application = { appId, displayName: names.get(appId) ?? "" };
  const gone = complete && !names.has(appId);
  const left = record === null ? null : unfinished(record, snapshot, query.dataUpdatedAt);
  const header = (
    <>
      <ApplicationHeader application={application} gone={gone} />
      {record !== null && left !== null && review === null && (
        <InterruptedNotice
          unfinished={left}
          names={namesIn(snapshot, nameOf)}
          onReadAgain={() => void read()}
          onDismiss={() => keep(null)}
          onFinish={() =>
            setReview({ kind: "finish", targets: record.targets, reason: record.reason })
          }
        />
      )}
    </>
  );
  return (
    <StagedProvider tenantId={tenantId} appId={appId}>
      <RegionConsole
        application={application}
        snapshot={snapshot}
        nameOf={nameOf}
        canWrite={abilities.canWrite !== false && !gone}
        onReview={openReview}
        headerSlot={header}
      />
      {review !== null && (
        <ReviewDialog
          key={review.kind}
          review={review}
          onReview={setReview}
          application={application}
          snapshot={snapshot}
          nameOf={nameOf}
          graphUrl={graphUrl}
          awaitingGraph={left?.awaiting ?? false}
          keep={keep}
        />
      )}
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
