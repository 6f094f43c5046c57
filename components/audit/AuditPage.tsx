"use client";

import { Printer } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { useDeferredValue, useMemo } from "react";
import { ErrorNotice } from "@/components/errors/ErrorNotice";
import { NamesNotRead } from "@/components/tenant/NamesNotRead";
import { Button } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { AcceptedList } from "./AcceptedList";
import { AuditExport } from "./AuditExport";
import { AuditFacts } from "./AuditFacts";
import { FindingList } from "./FindingList";
import { ListenerReport } from "./ListenerReport";
import { matchesListener } from "./matchesListener";
import { useAudit } from "./useAudit";
import "./audit.css";

/** The settings of every phone listener with what is found in them: on screen, on paper, as a file. */
export function AuditPage() {
  const audit = useAudit();
  const { snapshot, sorted, standard, names, complete, read, query, applications } = audit;
  const [search, setSearch] = useQueryState(
    "q",
    parseAsString.withDefault("").withOptions({ history: "replace" }),
  );
  const wanted = useDeferredValue(search);
  const shown = useMemo(
    () => snapshot?.listeners.filter((each) => matchesListener(each, wanted, names)) ?? [],
    [snapshot, wanted, names],
  );
  if (query.error !== null) {
    return (
      <div className="space-y-4">
        <h1 className="text-xl font-semibold">Audit</h1>
        <ErrorNotice
          error={query.error.error}
          actions={<Button onClick={() => void read()}>Read again</Button>}
        />
      </div>
    );
  }
  if (snapshot === undefined) {
    return (
      <div className="space-y-4" aria-busy="true">
        <h1 className="text-xl font-semibold">Audit</h1>
        <Skeleton className="h-96" />
      </div>
    );
  }
  return (
    <div className="audit space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-xl font-semibold">Audit</h1>
        <div className="flex flex-wrap gap-2 print:hidden">
          <AuditExport snapshot={snapshot} sorted={sorted} names={names} />
          <Button size="sm" onClick={() => window.print()}>
            <Printer aria-hidden className="size-3.5" /> Print
          </Button>
        </div>
      </div>
      <AuditFacts snapshot={snapshot} />
      <NamesNotRead />
      {!complete && !applications.isError && (
        <p role="status" className="text-sm text-ink-muted">
          Applications are still being read: what is found about them follows.
        </p>
      )}
      <FindingList audit={audit} findings={sorted.open} />
      <AcceptedList accepted={sorted.accepted} names={names} standard={standard} />
      <section aria-labelledby="audit-listeners" className="space-y-3">
        <h2 id="audit-listeners" className="text-lg font-semibold">
          Listeners
        </h2>
        {snapshot.listeners.length === 0 ? (
          <p className="max-w-prose text-ink-muted">
            This tenant has no phone listener that can be read: nothing is opted in and nothing is
            excluded. The first change on an application&rsquo;s page creates one.
          </p>
        ) : (
          <>
            <label className="block max-w-md space-y-1 print:hidden">
              <span className="text-sm text-ink-muted">
                Search by name, id, application, territory or code
              </span>
              <input
                type="search"
                value={search}
                onChange={(event) => void setSearch(event.target.value || null)}
                className="min-h-8 w-full rounded-md border border-line-strong bg-panel px-2"
              />
            </label>
            <p role="status" className="text-sm text-ink-muted">
              {shown.length} of {snapshot.listeners.length} phone listeners
            </p>
          </>
        )}
        <ul className="space-y-3">
          {shown.map((listener) => (
            <li key={listener.id} className="audit-item">
              <ListenerReport listener={listener} names={names} complete={complete} />
            </li>
          ))}
        </ul>
        {snapshot.unreadable.length > 0 && (
          <p className="text-danger">
            Not readable:{" "}
            {snapshot.unreadable.map(({ id, reason }) => `${id} (${reason})`).join(", ")}
          </p>
        )}
      </section>
    </div>
  );
}
