"use client";

import { RefreshCw } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { SearchField } from "@/components/ui/SearchField";
import { useRead } from "@/components/session/useRead";
import { counted, momentText } from "@/lib/domain/format";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { fold } from "@/lib/geo/fold";
import { type Timeline, type TimelineEntry, KEPT_DAYS } from "@/lib/domain/history/entry";
import { TimelineList } from "./TimelineList";
import { Notice } from "@/components/ui/Notice";

/** Who changed which listener, and when: Graph's audit log joined with what is set now. */
export function TimelinePage() {
  const timeline = useRead<Timeline>("/api/timeline");
  const { query: snapshot } = useSnapshot();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const names = useMemo(
    () => new Map(snapshot.data?.listeners.map(({ id, displayName }) => [id, displayName])),
    [snapshot.data],
  );
  const found = useMemo(
    () => timeline.data?.entries.filter((entry) => matches(entry, wanted)) ?? [],
    [timeline.data, wanted],
  );
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-xl font-semibold">Timeline</h1>
        <Button size="sm" disabled={timeline.isFetching} onClick={() => void timeline.refetch()}>
          <RefreshCw aria-hidden className="size-3.5" /> Refresh
        </Button>
      </div>
      {timeline.error !== null && (
        <ReadFailureNotice
          failure={{ error: timeline.error.error, again: () => void timeline.refetch() }}
        />
      )}
      {timeline.isPending && <Skeleton className="h-64" />}
      {timeline.data !== undefined && (
        <>
          <TimelineReach timeline={timeline.data} />
          {timeline.data.entries.length === 0 ? (
            <p className="text-ink-muted">
              No listener was created, changed or deleted in that time. New changes will appear
              here.
            </p>
          ) : (
            <>
              <SearchField
                label="Search by person, listener or id"
                placeholder="Person, listener or id"
                value={search}
                onValue={setSearch}
                className="flex max-w-md"
              />
              <p role="status" className="text-sm text-ink-muted">
                {found.length === 0
                  ? `None of ${counted(timeline.data.entries.length, "change")} matches.`
                  : `${found.length} of ${counted(timeline.data.entries.length, "change")}`}
              </p>
              {found.length > 0 && <TimelineList entries={found} names={names} />}
            </>
          )}
        </>
      )}
    </div>
  );
}

function matches({ who, listenerId, listenerName, correlationId }: TimelineEntry, search: string) {
  const words = fold(search);
  return [who.name, who.detail, listenerId, listenerName, correlationId].some(
    (text) => text !== null && fold(text).includes(words),
  );
}

/** How far back the log reaches, what it cannot know, and what to do for longer. */
function TimelineReach({ timeline }: { readonly timeline: Timeline }) {
  const oldest = timeline.entries.at(-1);
  return (
    <Notice tone="info" title={`Graph keeps this log for ${KEPT_DAYS} days in external tenants`}>
      <p>
        {oldest === undefined
          ? "It contains no listener changes. "
          : `The oldest change is from ${momentText(oldest.at)}. `}
        It covers listeners of every type and may not say which settings changed. A change can take
        minutes to appear.
      </p>
      <p>
        To keep it longer, send the audit log to a storage account or an Azure Monitor workspace:
        Entra admin center, Monitoring, Diagnostic settings. Dialgate’s server logs its own writes
        as lines of JSON, with the lists before and after.
      </p>
      {timeline.cut && (
        <p>There are more changes than Dialgate reads at once; the oldest are left out.</p>
      )}
      {timeline.unreadable > 0 && (
        <p>{timeline.unreadable} entries have a shape that Dialgate does not know.</p>
      )}
    </Notice>
  );
}
