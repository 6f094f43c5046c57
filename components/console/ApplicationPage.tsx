"use client";

import { useMemo, useEffect } from "react";
import { ReadFailureNotice, NamesNotRead } from "@/components/session/NotRead";
import { useAccount } from "@/components/session/AccountProvider";
import { RegionConsole } from "./RegionConsole";
import { StagedProvider } from "./state/StagedProvider";
import { useApplications } from "@/components/session/useApplications";
import type { Application } from "@/lib/domain/application";
import { useSnapshot } from "@/components/session/useSnapshot";
import type { Snapshot } from "@/lib/domain/snapshot";
import { ApplicationSkeleton } from "./ApplicationSkeleton";
import { ChevronLeft, RefreshCw } from "lucide-react";
import { EditMenu } from "./EditMenu";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { PageLink } from "@/components/ui/PageLink";
import { timeText } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";
import { rich } from "@/components/ui/rich";

interface ApplicationPageProps {
  readonly appId: string;
}

/** One application: reads what is set, shows it, and lets it be changed. */
export function ApplicationPage({ appId }: ApplicationPageProps) {
  const { query } = useSnapshot();
  const { settled } = useAccount();
  // Who may only look never sees what changes something, not even for a moment.
  if (query.data !== undefined && settled) {
    return <LoadedApplication appId={appId} snapshot={query.data} />;
  }
  if (query.error !== null) {
    return (
      <div className="space-y-4">
        <BackToApplications />
        <h1 className="text-xl font-semibold">{t`This application cannot be shown`}</h1>
        <ReadFailureNotice reads={[query]} />
      </div>
    );
  }
  return (
    <div className="flex flex-1 flex-col" aria-busy>
      <p role="status" className="sr-only">
        {t`Reading the tenant`}
      </p>
      <ApplicationSkeleton />
    </div>
  );
}

function LoadedApplication({
  appId,
  snapshot,
}: ApplicationPageProps & { readonly snapshot: Snapshot }) {
  const { owner, abilities } = useAccount();
  const { names, complete, query } = useApplications();
  const displayName = names.get(appId) ?? "";
  const isNamed = names.has(appId) || complete || query.isError;
  const application = useMemo(() => ({ appId, displayName }), [appId, displayName]);
  const gone = complete && !names.has(appId);
  const canWrite = abilities.canWrite !== false && !gone;
  return (
    <StagedProvider key={`${owner.accountId}:${appId}`} owner={owner} appId={appId}>
      <RegionConsole
        application={application}
        snapshot={snapshot}
        canWrite={canWrite}
        header={<ApplicationHeader {...{ application, isNamed, gone, canWrite }} />}
      />
    </StagedProvider>
  );
}

interface ApplicationHeaderProps {
  readonly application: Application;
  /** Its name is read, or no name will be. */
  readonly isNamed: boolean;
  /** No application of the tenant has this id. */
  readonly gone: boolean;
  readonly canWrite: boolean;
}

/** Which application this is, and when it was read. */
function ApplicationHeader(props: ApplicationHeaderProps) {
  const { application, isNamed, gone, canWrite } = props;
  const { appId, displayName } = application;
  // An id would pass for the name of an application, for as long as thousands are read.
  const title = isNamed ? displayName || appId : t`Application`;
  useEffect(() => {
    document.title = `${title} · Dialgate`;
  }, [title]);
  return (
    <header className="space-y-2">
      {/* One line: what is above the map is taken from it. */}
      <div className="flex items-center gap-x-4 gap-y-1 max-sm:min-h-10 max-sm:gap-x-2">
        <BackToApplications />
        <h1
          className="min-w-0 text-xl font-semibold break-words max-sm:line-clamp-2 max-sm:text-lg max-sm:leading-5"
          aria-busy={!isNamed}
        >
          {isNamed ? title : <ReadingName />}
        </h1>
        <div className="ms-auto flex shrink-0 items-center gap-2">
          <LastRead />
          {canWrite && <EditMenu appId={appId} />}
        </div>
      </div>
      <NamesNotRead />
      {gone && (
        <Notice tone="warning" title={t`No application of this tenant has this id`}>
          {t`It may have been deleted, or it may belong to another tenant. What applies to this id is shown below, read-only. The Applications page lists every application.`}
        </Notice>
      )}
    </header>
  );
}

function ReadingName() {
  return (
    <>
      {rich`Application ${(<span className="font-normal text-ink-muted max-sm:sr-only">{t`reading its name…`}</span>)}`}
    </>
  );
}

function LastRead() {
  const { query, read } = useSnapshot();
  return (
    <>
      <span role="status" className="text-sm text-ink-muted max-sm:sr-only">
        {query.isFetching ? t`Reading…` : t`Last read at ${timeText(query.dataUpdatedAt)}`}
      </span>
      <Button disabled={query.isFetching} onClick={() => void read()}>
        <RefreshCw aria-hidden className="size-3.5" />
        <span className="max-sm:sr-only">{t`Refresh`}</span>
      </Button>
    </>
  );
}

function BackToApplications() {
  return (
    <PageLink
      href="/"
      className="-ms-1 inline-flex min-h-8 min-w-6 shrink-0 items-center gap-0.5 text-accent underline"
    >
      <ChevronLeft aria-hidden className="size-4 max-sm:size-5 rtl:-scale-x-100" />
      <span className="max-sm:sr-only">{t`Applications`}</span>
    </PageLink>
  );
}
