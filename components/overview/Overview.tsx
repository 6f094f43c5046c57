"use client";

import { useDeferredValue, useMemo } from "react";
import { NoApplications } from "@/components/session/NoApplications";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { SkeletonRows } from "@/components/ui/Skeleton";
import { rowMaker } from "@/lib/domain/overview/overviewRow";
import { settingIndex } from "@/lib/domain/overview/setting";
import { goneApplications, totalsOf } from "@/lib/domain/overview/totals";
import { AttentionPart } from "./AttentionPart";
import { Facts, PageHead } from "./Facts";
import { Filters } from "./Filters";
import { MapPart } from "./MapPart";
import { Results } from "./Results";
import { TopRow } from "./TopRow";
import "./overview.css";
import { Notice } from "@/components/ui/Notice";
import { listenerName } from "@/lib/domain/explain";
import { joined } from "@/lib/domain/format";
import { rich } from "@/components/ui/rich";
import { plural, t } from "@/lib/i18n/t";

/** Where codes can be sent, what needs attention, and every application of the tenant. */
export function Overview() {
  const { query, applications, complete } = useApplications();
  const { query: listeners } = useSnapshot();
  const snapshot = listeners.data;
  const make = useMemo(
    () => rowMaker(snapshot === undefined ? null : settingIndex(snapshot)),
    [snapshot],
  );
  const all = useMemo(() => make(applications), [make, applications]);
  const totals = useMemo(() => totalsOf(all), [all]);
  // A page that arrives waits for the typing.
  const read = useDeferredValue(useMemo(() => ({ all, complete }), [all, complete]));
  const hasNone = complete && applications.length === 0;
  const hasFailed = query.error !== null || listeners.error !== null;
  const readOn = () =>
    query.isFetchNextPageError ? query.fetchNextPage({ cancelRefetch: false }) : query.refetch();
  const canShow = snapshot !== undefined && query.data !== undefined;
  const shares = useDeferredValue(canShow ? totals.shares : null);
  return (
    <div className="flex flex-1 flex-col gap-3">
      <PageHead />
      <ReadFailureNotice reads={[{ error: query.error, refetch: readOn }, listeners]} />
      {!hasNone && (
        <TopRow>
          <MapPart shares={shares} complete={complete} failed={hasFailed} />
          <AttentionPart shares={shares} />
        </TopRow>
      )}
      <section aria-labelledby="all-applications" className="flex flex-1 flex-col gap-3">
        <div className="flex min-h-6 flex-wrap items-center gap-x-6 gap-y-1">
          <h2 id="all-applications" className="font-semibold">
            {t`All applications`}
          </h2>
          <Facts />
          {query.data !== undefined && !complete && <Progress />}
        </div>
        {/* Over nothing there is nothing to search or to count. */}
        {!hasNone && (all.length > 0 || !hasFailed) && (
          <Filters totals={totals} snapshot={snapshot} complete={complete} />
        )}
        {hasNone && <NoApplications />}
        {!hasFailed && !read.complete && read.all.length === 0 && (
          <SkeletonRows count={8} className="h-9" />
        )}
        {(read.complete || read.all.length > 0) && !hasNone && <Results {...read} />}
        <GoneNotice />
      </section>
    </div>
  );
}

/** More than this are not listed one by one. */
const MOST_LISTED = 100;

/** Ids that listeners name and no application has: no rows, but not passed over either. */
function GoneNotice() {
  const { names, complete } = useApplications();
  const snapshot = useSnapshot().query.data;
  const gone = useMemo(
    () =>
      complete && snapshot !== undefined
        ? goneApplications(snapshot, (appId) => names.has(appId))
        : [],
    [complete, snapshot, names],
  );
  if (gone.length === 0) return null;
  const title = plural(
    gone.length,
  )`# application named by a listener no longer exists|# applications named by listeners no longer exist`;
  return (
    <Notice tone="warning" title={title}>
      <details>
        <summary className="min-h-6 underline">{t`Show them`}</summary>
        <ul className="list-disc space-y-0.5 ps-5">
          {gone.slice(0, MOST_LISTED).map(({ appId, listeners }) => (
            <li key={appId} className="break-words">
              {rich`${(<code>{appId}</code>)}, named by ${joined(listeners.map(listenerName))}`}
            </li>
          ))}
        </ul>
        {gone.length > MOST_LISTED && (
          <p>{plural(gone.length - MOST_LISTED)`and # more.|and # more.`}</p>
        )}
      </details>
    </Notice>
  );
}

/** How far the reading is; what is read can be used meanwhile. */
function Progress() {
  const { applications, total } = useApplications();
  const read = applications.length;
  const text =
    total === null
      ? plural(read)`# application read so far|# applications read so far`
      : plural(total)`${read} of # application read|${read} of # applications read`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm text-ink-muted">
      <progress
        aria-label={t`Applications read`}
        className="w-48"
        max={total ?? undefined}
        value={total === null ? undefined : Math.min(read, total)}
      />
      <span>{text}</span>
    </div>
  );
}
