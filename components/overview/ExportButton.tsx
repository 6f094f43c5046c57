"use client";

import { Download } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { download } from "@/components/ui/download";
import { toCsv } from "@/lib/domain/documents/csv";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import type { Column } from "@/lib/domain/overview/sortRows";
import { exportCells } from "@/lib/domain/overview/words";

interface ExportButtonProps {
  readonly rows: readonly OverviewRow[];
  readonly columns: readonly Column[];
  /** Not all applications are read yet: the file would not say so. */
  readonly partial: boolean;
}

/** What is shown, in its order and columns, as a file for a spreadsheet. */
export function ExportButton({ rows, columns, partial }: ExportButtonProps) {
  const save = () => {
    const day = new Date().toISOString().slice(0, 10);
    const name = `dialgate-applications-${day}${partial ? "-incomplete" : ""}.csv`;
    download(name, "text/csv", toCsv(exportCells(rows, columns)));
  };
  return (
    <Button size="sm" disabled={rows.length === 0} onClick={save}>
      <Download aria-hidden className="size-3.5" />
      {partial ? "Export CSV (so far)" : "Export CSV"}
    </Button>
  );
}
