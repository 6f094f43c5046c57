"use client";

import { Download } from "lucide-react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { download } from "@/components/ui/download";
import { exportDocument } from "@/lib/domain/documents/exportDocument";
import { writeCsv, writeJson } from "@/lib/domain/documents/writeDocument";
import type { ReadTenant } from "@/components/session/useReadTenant";

/** All settings as a file. It is made in the browser, of what is read already. */
export function ExportButtons({ tenant }: { readonly tenant: ReadTenant | null }) {
  const { tenantId } = useAccount();
  function save(format: "json" | "csv") {
    if (tenant === null) return;
    const document = exportDocument(tenantId, tenant.snapshot, tenant.applications);
    const name = `dialgate-settings-${tenant.snapshot.readAt.slice(0, 10)}.${format}`;
    if (format === "json") download(name, "application/json", writeJson(document));
    else download(name, "text/csv", writeCsv(document));
  }
  return (
    <>
      <p className="text-ink-muted">
        The settings of each application, ready to import again. The CSV file can be edited in a
        spreadsheet: one application per row, codes separated by vertical bars.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={tenant === null} onClick={() => save("json")}>
          <Download aria-hidden className="size-4" />
          Export JSON
        </Button>
        <Button disabled={tenant === null} onClick={() => save("csv")}>
          <Download aria-hidden className="size-4" />
          Export CSV
        </Button>
        <a
          href="/dialgate-settings.schema.json"
          download
          className="inline-flex min-h-6 items-center text-sm text-accent underline"
        >
          JSON schema
        </a>
      </div>
    </>
  );
}
