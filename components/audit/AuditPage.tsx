"use client";

import { Printer } from "lucide-react";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { NamesNotRead } from "@/components/session/NamesNotRead";
import { Button } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { AcceptedList } from "./AcceptedList";
import { AuditExport } from "./AuditExport";
import { AuditFacts } from "./AuditFacts";
import { FindingList } from "./FindingList";
import { ListenerList } from "./ListenerList";
import { useAudit } from "./useAudit";
import "./audit.css";

/** The settings of every phone listener with what is found in them: on screen, on paper, as a file. */
export function AuditPage() {
  const audit = useAudit();
  const { snapshot, sorted, standard, names, complete, read, query, applications } = audit;
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
      <ListenerList audit={audit} snapshot={snapshot} />
    </div>
  );
}
