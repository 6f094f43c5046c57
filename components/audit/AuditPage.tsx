"use client";

import { Printer, Download } from "lucide-react";
import { NamesNotRead, ReadFailureNotice } from "@/components/session/NotRead";
import { Button } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { AcceptedList } from "./AcceptedList";
import { AuditSummary } from "./AuditSummary";
import { ReachTable } from "./ReachTable";
import { FindingList } from "./FindingList";
import { ListenerList, type ListenerListProps } from "./ListenerList";
import { useAudit } from "./useAudit";
import "./audit.css";
import { download } from "@/components/ui/download";
import { toCsv } from "@/lib/domain/documents/csv";
import { auditCells, auditJson } from "./auditFile";
import { inEnglish } from "@/lib/i18n/spoken";
import { t } from "@/lib/i18n/t";

/** The settings of every phone listener with what is found in them: on screen, on paper, as a file. */
export function AuditPage() {
  const audit = useAudit();
  const { snapshot, sorted, complete, query, applications } = audit;
  if (query.error !== null) {
    return (
      <div className="space-y-4">
        <h1 className="text-xl font-semibold">{t`Audit`}</h1>
        <ReadFailureNotice reads={[query]} />
      </div>
    );
  }
  if (snapshot === undefined) {
    return (
      <div className="space-y-4" aria-busy="true">
        <h1 className="text-xl font-semibold">{t`Audit`}</h1>
        <Skeleton className="h-96" />
      </div>
    );
  }
  return (
    <div className="audit space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-xl font-semibold">{t`Audit`}</h1>
        <div className="flex flex-wrap gap-2 print:hidden">
          <AuditExport audit={audit} snapshot={snapshot} />
          <Button size="sm" onClick={() => window.print()}>
            <Printer aria-hidden className="size-3.5" /> {t`Print`}
          </Button>
        </div>
      </div>
      <AuditSummary audit={audit} snapshot={snapshot} />
      <NamesNotRead />
      {!complete && !applications.isError && (
        <p role="status" className="text-sm text-ink-muted">
          {t`Still reading applications: findings about them will follow.`}
        </p>
      )}
      <FindingList filtered audit={audit} findings={sorted.open} />
      <AcceptedList audit={audit} accepted={sorted.accepted} />
      <ReachTable snapshot={snapshot} />
      <ListenerList audit={audit} snapshot={snapshot} />
    </div>
  );
}

/** The same as files. */
function AuditExport({ audit, snapshot }: ListenerListProps) {
  const { names } = audit;
  const name = `dialgate-audit-${snapshot.readAt.slice(0, 10)}`;
  // Found anew, in the language of files.
  const json = () => inEnglish(() => auditJson(snapshot, audit.findAgain(snapshot), names));
  const csv = () => toCsv(auditCells(snapshot, names));
  return (
    <>
      <Button size="sm" onClick={() => download(`${name}.json`, "application/json", json())}>
        <Download aria-hidden className="size-3.5" /> JSON
      </Button>
      <Button size="sm" onClick={() => download(`${name}.csv`, "text/csv", csv())}>
        <Download aria-hidden className="size-3.5" /> CSV
      </Button>
    </>
  );
}
