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
import { ApplicationSkeleton } from "./ApplicationSkeleton";
import { BackToApplications } from "./BackToApplications";
import type { Snapshot } from "@/lib/domain/snapshot";

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
