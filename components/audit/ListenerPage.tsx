"use client";

import Link from "next/link";
import { ErrorNotice } from "@/components/errors/ErrorNotice";
import { useRead } from "@/components/providers/useRead";
import { Button } from "@/components/ui/Button";
import { CopyButton } from "@/components/ui/CopyButton";
import { Notice } from "@/components/ui/Notice";
import { Skeleton } from "@/components/ui/Skeleton";
import type { Finding } from "@/lib/regions/findings/finding";
import type { JsonObject } from "@/lib/regions/json";
import { AcceptedList } from "./AcceptedList";
import { FindingList } from "./FindingList";
import { ListenerReport } from "./ListenerReport";
import { useAudit } from "./useAudit";
import "./audit.css";

/** One listener: what it sets, what is found in it, and the JSON as Graph gives it. */
export function ListenerPage({ listenerId }: { readonly listenerId: string }) {
  const audit = useAudit();
  const { snapshot, sorted, standard, names, complete, query } = audit;
  const raw = useRead<JsonObject>(`/api/listeners/${listenerId}`);
  const listener = snapshot?.listeners.find(({ id }) => id === listenerId);
  const isAboutIt = ({ listenerIds }: Finding) => listenerIds.includes(listenerId);
  const error = query.error ?? raw.error;
  const text = JSON.stringify(raw.data, null, 2);
  return (
    <div className="audit space-y-4">
      <p className="text-sm">
        <Link href="/audit" className="inline-block min-h-6 py-0.5 text-accent underline">
          Audit
        </Link>
      </p>
      <h1 className="text-xl font-semibold break-words">
        {listener === undefined ? "Listener" : (listener.displayName ?? listener.id)}
      </h1>
      {error !== null && (
        <ErrorNotice
          error={error.error}
          actions={<Button onClick={() => void raw.refetch()}>Read again</Button>}
        />
      )}
      {snapshot === undefined && error === null && <Skeleton className="h-48" />}
      {snapshot !== undefined && listener === undefined && (
        <Notice tone="warning" title="No phone listener has this id">
          It may be of another type, or may have been deleted.
        </Notice>
      )}
      {listener !== undefined && (
        <>
          <ListenerReport listener={listener} names={names} complete={complete} />
          <FindingList audit={audit} findings={sorted.open.filter(isAboutIt)} />
          <AcceptedList
            accepted={sorted.accepted.filter(({ finding }) => isAboutIt(finding))}
            names={names}
            standard={standard}
          />
        </>
      )}
      {raw.data !== undefined && (
        <section aria-labelledby="raw" className="space-y-2">
          <div className="flex items-center justify-between">
            <h2 id="raw" className="text-lg font-semibold">
              As Graph gives it
            </h2>
            <CopyButton text={text} label="Copy the JSON" labelled />
          </div>
          <pre
            tabIndex={0}
            role="region"
            aria-label="JSON of the listener"
            className="max-h-[32rem] overflow-auto rounded-md border border-line bg-panel p-3 font-mono text-xs print:max-h-none"
          >
            {text}
          </pre>
        </section>
      )}
    </div>
  );
}
