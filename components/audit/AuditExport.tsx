import { Download } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { download } from "@/components/ui/download";
import { toCsv } from "@/lib/domain/documents/csv";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { SortedFindings } from "@/lib/domain/findings/acknowledgement";
import { auditCells, auditJson } from "./auditFile";

interface AuditExportProps {
  readonly snapshot: Snapshot;
  readonly sorted: SortedFindings;
  readonly names: ReadonlyMap<string, string>;
}

/** The same as files. */
export function AuditExport({ snapshot, sorted, names }: AuditExportProps) {
  const name = `dialgate-audit-${snapshot.readAt.slice(0, 10)}`;
  return (
    <>
      <Button
        size="sm"
        onClick={() =>
          download(`${name}.json`, "application/json", auditJson(snapshot, sorted, names))
        }
      >
        <Download aria-hidden className="size-3.5" /> JSON
      </Button>
      <Button
        size="sm"
        onClick={() => download(`${name}.csv`, "text/csv", toCsv(auditCells(snapshot, names)))}
      >
        <Download aria-hidden className="size-3.5" /> CSV
      </Button>
    </>
  );
}
