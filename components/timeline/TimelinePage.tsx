"use client";

import { RefreshCw } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useApplications } from "@/components/session/useApplications";
import { useRead } from "@/components/session/useRead";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { SearchField } from "@/components/ui/SearchField";
import { Skeleton } from "@/components/ui/Skeleton";
import { useSession } from "@/lib/auth/session";
import type { Timeline } from "@/lib/domain/history/entry";
import { keptRunOf } from "@/lib/domain/history/keptRun";
import { type TimelineRow, rowsOf } from "@/lib/domain/history/rows";
import { fold } from "@/lib/geo/fold";
import { regionText } from "@/lib/domain/rows";
import { plural, t } from "@/lib/i18n/t";
import { TimelineList } from "./TimelineList";
import { TimelineReach } from "./TimelineReach";
import { codesOf, type Known, rowTold } from "./told";
import { useKeptRuns } from "./useKeptRuns";

/** Who changed which listener, when and why: Graph's audit log joined with what is set and kept. */
export function TimelinePage() {
  const timeline = useRead<Timeline>("/api/timeline");
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-xl font-semibold">{t`Timeline`}</h1>
        <Button size="sm" disabled={timeline.isFetching} onClick={() => void timeline.refetch()}>
          <RefreshCw aria-hidden className="size-3.5" /> {t`Refresh`}
        </Button>
      </div>
      <ReadFailureNotice reads={[timeline]} />
      {timeline.isPending && <Skeleton className="h-64" />}
      {timeline.data !== undefined && (
        <>
          <TimelineReach timeline={timeline.data} />
          {timeline.data.entries.length === 0 ? (
            <p className="text-ink-muted">
              {t`No listener was created, changed or deleted in that time. New changes will appear here.`}
            </p>
          ) : (
            <Found timeline={timeline.data} />
          )}
        </>
      )}
    </div>
  );
}

/** The changes that a search leaves over. */
function Found({ timeline: { entries } }: { readonly timeline: Timeline }) {
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const known = useKnown();
  const rows = useRows(entries);
  const found = useMemo(
    () => rows.filter((row) => matches(row, wanted, known)),
    [rows, wanted, known],
  );
  const count = found.reduce((sum, row) => sum + row.entries.length, 0);
  const all = entries.length;
  return (
    <>
      <SearchField
        label={t`Search by person, listener, application, region, reason or id`}
        placeholder={t`Person, listener, application, region, reason or id`}
        value={search}
        onValue={setSearch}
        className="flex max-w-lg"
      />
      <p role="status" className="text-sm text-ink-muted">
        {found.length === 0
          ? plural(all)`None of # change matches.|None of # changes matches.`
          : plural(all)`${count} of # change|${count} of # changes`}
      </p>
      {found.length > 0 && <TimelineList rows={found} known={known} />}
    </>
  );
}

function useKnown(): Known {
  const { query } = useSnapshot();
  const { nameOf, textOf } = useApplications();
  return { snapshot: query.data, nameOf, textOf };
}

/** With the runs of this browser that they were part of. */
function useRows(entries: Timeline["entries"]): readonly TimelineRow[] {
  const { account, settings } = useSession();
  const runs = useKeptRuns();
  const { username: userName } = account;
  const { clientId } = settings;
  return useMemo(
    () => rowsOf(entries, (entry) => keptRunOf(entry, runs, { userName, clientId })),
    [entries, runs, userName, clientId],
  );
}

/** Whether a row answers a search, by what is said of it or by any id in it. */
function matches(row: TimelineRow, search: string, known: Known): boolean {
  const words = fold(search);
  if (words === "") return true;
  const { title, lines } = rowTold(row, known);
  const texts = [title, ...lines, row.run?.heading, row.run?.reason];
  const of = row.entries.flatMap((entry) => [
    ...[entry.who.name, entry.who.detail, entry.id, entry.listenerId],
    ...[entry.listenerName, entry.correlationId, ...codesOf(entry).map(regionText)],
  ]);
  return [...texts, ...of].some((text) => typeof text === "string" && fold(text).includes(words));
}
