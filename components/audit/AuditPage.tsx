"use client";

import { Printer, Download } from "lucide-react";
import { NamesNotRead, ReadFailureNotice } from "@/components/session/NotRead";
import { Button } from "@/components/ui/Button";
import { FactList } from "@/components/ui/FactList";
import { Skeleton } from "@/components/ui/Skeleton";
import { AcceptedList } from "./AcceptedList";
import { FindingList } from "./FindingList";
import { ListenerList, type ListenerListProps } from "./ListenerList";
import { useAudit } from "./useAudit";
import "./audit.css";
import { useAccount } from "@/components/session/AccountProvider";
import { baselinesInForce } from "@/lib/domain/overview/totals";
import { type Snapshot, LISTENER_LIMIT } from "@/lib/domain/snapshot";
import { download } from "@/components/ui/download";
import { toCsv } from "@/lib/domain/documents/csv";
import { auditCells, auditJson } from "./auditFile";
import { momentText } from "@/lib/domain/format";

/** The settings of every phone listener with what is found in them: on screen, on paper, as a file. */
export function AuditPage() {
  const audit = useAudit();
  const { snapshot, sorted, complete, query, applications } = audit;
  if (query.error !== null) {
    return (
      <div className="space-y-4">
        <h1 className="text-xl font-semibold">Audit</h1>
        <ReadFailureNotice reads={[query]} />
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
          <AuditExport audit={audit} snapshot={snapshot} />
          <Button size="sm" onClick={() => window.print()}>
            <Printer aria-hidden className="size-3.5" /> Print
          </Button>
        </div>
      </div>
      <AuditFacts snapshot={snapshot} />
      <NamesNotRead />
      {!complete && !applications.isError && (
        <p role="status" className="text-sm text-ink-muted">
          Still reading applications: findings about them will follow.
        </p>
      )}
      <FindingList audit={audit} findings={sorted.open} />
      <AcceptedList audit={audit} accepted={sorted.accepted} />
      <ListenerList audit={audit} snapshot={snapshot} />
    </div>
  );
}

/** What a report must say of itself: of which tenant, read by whom, when, on which baseline. */
function AuditFacts({ snapshot }: { readonly snapshot: Snapshot }) {
  const { tenantName, tenantId, name, userName } = useAccount();
  return (
    <FactList
      facts={[
        ["Tenant", `${tenantName ?? ""} ${tenantId}`],
        ["Read by", `${name} (${userName})`],
        ["Read at", momentText(snapshot.readAt)],
        ["Baseline", baselinesInForce(snapshot)],
        ["Listeners used", `${snapshot.total} of ${LISTENER_LIMIT}`],
      ]}
    />
  );
}

/** The same as files. */
function AuditExport({ audit: { sorted, names }, snapshot }: ListenerListProps) {
  const name = `dialgate-audit-${snapshot.readAt.slice(0, 10)}`;
  const json = () => auditJson(snapshot, sorted, names);
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
