"use client";

import { figure } from "@/lib/domain/format";
import { useCallback, useDeferredValue, useMemo } from "react";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { useAccount } from "@/components/session/AccountProvider";
import { NoApplications } from "@/components/session/NoApplications";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { SkeletonRows } from "@/components/ui/Skeleton";
import { rowMaker } from "@/lib/domain/overview/overviewRow";
import { settingIndex } from "@/lib/domain/overview/setting";
import type { OverviewSort } from "@/lib/domain/overview/sortRows";
import { goneApplications, totalsOf, type GoneApplication } from "@/lib/domain/overview/totals";
import { Facts } from "./Facts";
import { Filters } from "./Filters";
import { Results } from "./Results";
import { useOverviewUrl } from "./urlState";
import "./overview.css";
import { Notice } from "@/components/ui/Notice";
import { listenerName } from "@/lib/domain/explain";
import { joined } from "@/lib/domain/format";

/** Every application of the tenant: how its regions are set, and by what. */
export function Overview() {
  const { query, applications, names, total, complete } = useApplications();
  const snapshot = useSnapshot();
  const { abilities, settled } = useAccount();
  const { filters, order, columns, setUrl } = useOverviewUrl();

  const make = useMemo(
    () => rowMaker(snapshot.query.data === undefined ? null : settingIndex(snapshot.query.data)),
    [snapshot.query.data],
  );
  const all = useMemo(() => make(applications), [make, applications]);
  const totals = useMemo(() => totalsOf(all), [all]);
  const gone = useMemo(
    () =>
      complete && snapshot.query.data !== undefined
        ? goneApplications(snapshot.query.data, (appId) => names.has(appId))
        : [],
    [complete, snapshot.query.data, names],
  );
  const nameOf = useCallback((appId: string) => names.get(appId) ?? null, [names]);
  const onSort = useCallback(({ sort, dir }: OverviewSort) => void setUrl({ sort, dir }), [setUrl]);
  const onListener = useCallback((listener: string) => void setUrl({ listener }), [setUrl]);

  const refresh = () => {
    void snapshot.read();
    void query.refetch();
  };
  const readOn = () => {
    if (snapshot.query.error !== null) void snapshot.read();
    if (query.isFetchNextPageError) void query.fetchNextPage({ cancelRefetch: false });
    else if (query.error !== null) void query.refetch();
  };
  const hasNone = complete && applications.length === 0;
  const failure = query.error ?? snapshot.query.error;
  // What is typed is shown before what it finds, and a page that arrives waits for the typing.
  const read = useMemo(() => ({ all, complete }), [all, complete]);
  const [shownRead, shownFilters, shownOrder] = [
    useDeferredValue(read),
    useDeferredValue(filters),
    useDeferredValue(order),
  ];
  return (
    <div className="flex flex-1 flex-col gap-3">
      <h1 className="text-xl font-semibold">Applications</h1>
      <Facts
        read={applications.length}
        total={total}
        complete={complete}
        snapshot={snapshot.query.data}
        readAt={snapshot.query.dataUpdatedAt}
        busy={snapshot.query.isFetching || (complete ? query.isFetching : query.error === null)}
        failed={failure !== null}
        onRefresh={refresh}
      />
      {failure !== null && <ErrorNotice error={failure.error} onAgain={readOn} />}
      <GoneNotice gone={gone} />
      {/* Over nothing there is nothing to search or to count. */}
      {!hasNone && (all.length > 0 || failure === null) && (
        <Filters totals={totals} snapshot={snapshot.query.data} />
      )}
      {hasNone && <NoApplications />}
      {query.isPending && <SkeletonRows count={8} className="h-9" />}
      {query.data !== undefined && !complete && (
        <Progress read={applications.length} total={total} />
      )}
      {query.data !== undefined && !hasNone && (
        <Results
          all={shownRead.all}
          complete={shownRead.complete}
          filters={shownFilters}
          order={shownOrder}
          shown={columns}
          mostCodes={totals.mostCodes}
          nameOf={nameOf}
          // Who may only look never sees what changes something, not even for a moment.
          canSelect={settled && abilities.canWrite !== false}
          onSort={onSort}
          onListener={onListener}
        />
      )}
    </div>
  );
}

/** More than this are not listed one by one. */
const MOST_LISTED = 100;

/** Ids that listeners name and no application has: no rows, but not passed over either. */
function GoneNotice({ gone }: { readonly gone: readonly GoneApplication[] }) {
  if (gone.length === 0) return null;
  const title =
    gone.length === 1
      ? "1 application named by a listener no longer exists"
      : `${figure(gone.length)} applications named by listeners no longer exist`;
  return (
    <Notice tone="warning" title={title}>
      <details>
        <summary className="min-h-6 underline">Show them</summary>
        <ul className="list-disc space-y-0.5 pl-5">
          {gone.slice(0, MOST_LISTED).map(({ appId, listeners }) => (
            <li key={appId} className="break-words">
              <code>{appId}</code>, named by {joined(listeners.map(listenerName))}
            </li>
          ))}
        </ul>
        {gone.length > MOST_LISTED && <p>and {gone.length - MOST_LISTED} more.</p>}
      </details>
    </Notice>
  );
}

interface ProgressProps {
  readonly read: number;
  /** Null where Graph does not say how many there are. */
  readonly total: number | null;
}

/** How far the reading is; what is read can be used meanwhile. */
function Progress({ read, total }: ProgressProps) {
  const text =
    total === null
      ? `${figure(read)} applications read so far`
      : `${figure(read)} of ${figure(total)} applications read`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm text-ink-muted">
      <progress
        aria-label="Applications read"
        className="w-48"
        max={total ?? undefined}
        value={total === null ? undefined : Math.min(read, total)}
      />
      <span>{text}</span>
    </div>
  );
}
