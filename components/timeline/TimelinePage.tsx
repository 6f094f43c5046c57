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
import { Notice } from "@/components/ui/Notice";
import { CopyButton } from "@/components/ui/CopyButton";
import { legible } from "@/lib/domain/shownName";

/** Who changed which listener, and when: Graph's audit log joined with what is set now. */
export function TimelinePage() {
  const timeline = useRead<Timeline>("/api/timeline");
  const { query: snapshot } = useSnapshot();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const names = useMemo(
    () =>
      new Map(
        snapshot.data?.listeners.map(({ id, displayName }) => [
          id,
          displayName && legible(displayName),
        ]),
      ),
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
      <ReadFailureNotice reads={[timeline]} />
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

interface TimelineListProps {
  readonly entries: readonly TimelineEntry[];
  /** What listeners that exist are called now. */
  readonly names: ReadonlyMap<string, string | null>;
}

const ACTS: Readonly<
  Record<TimelineEntry["act"], { readonly done: string; readonly tried: string }>
> = {
  created: { done: "created", tried: "tried to create" },
  updated: { done: "changed", tried: "tried to change" },
  deleted: { done: "deleted", tried: "tried to delete" },
};

/** The newest first. Names come from Graph: text, and nothing else. */
function TimelineList({ entries, names }: TimelineListProps) {
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-panel">
      {entries.map((entry) => (
        <li key={entry.id} className="space-y-1 px-4 py-3" data-act={entry.act}>
          <Sentence entry={entry} names={names} />
          <Changes entry={entry} />
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-muted">
            <time dateTime={entry.at}>{momentText(entry.at)}</time>
            {entry.listenerId !== null && <code className="break-all">{entry.listenerId}</code>}
            {entry.correlationId !== null && (
              <CopyButton text={entry.correlationId} label={`Copy correlation id of ${entry.id}`} />
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Sentence({ entry, names }: SentenceProps) {
  const { who, act, succeeded, reason, listenerId, listenerName } = entry;
  const now = listenerId === null ? undefined : names.get(listenerId);
  return (
    <p className="break-words">
      <strong className="font-semibold">{who.name ?? "Someone"}</strong>
      {who.detail !== null && who.detail !== who.name && (
        <span className="text-ink-muted"> ({who.detail})</span>
      )}{" "}
      {succeeded ? ACTS[act].done : ACTS[act].tried}{" "}
      <span className="font-medium">{listenerName ?? "an unnamed listener"}</span>
      {now !== undefined && now !== listenerName && (
        <span className="text-ink-muted">, now {now ?? "unnamed"}</span>
      )}
      {!succeeded && `; it failed${reason === "" ? "" : `: ${reason}`}`}
    </p>
  );
}

interface SentenceProps {
  readonly entry: TimelineEntry;
  readonly names: ReadonlyMap<string, string | null>;
}

function Changes({ entry: { changes } }: { readonly entry: TimelineEntry }) {
  if (changes.length === 0) return null;
  return (
    <dl className="space-y-1 text-sm">
      {changes.map(({ property, before, after }) => (
        <div key={property} className="min-w-0">
          <dt className="font-medium">{property}</dt>
          <dd className="font-mono text-xs break-all text-ink-muted">
            {before ?? "nothing"} → {after ?? "nothing"}
          </dd>
        </div>
      ))}
    </dl>
  );
}
