"use client";

import { OpenPlanFile } from "@/components/changes/OpenPlanFile";
import { timeText } from "@/lib/domain/format";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useReadTenant, type ReadTenant } from "@/components/session/useReadTenant";
import { ImportFile } from "./ImportFile";
import { Part } from "@/components/ui/Part";
import { RestoreFiles } from "./RestoreFiles";
import { Download } from "lucide-react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { download } from "@/components/ui/download";
import { exportDocument } from "@/lib/domain/documents/exportDocument";
import { writeCsv, writeJson } from "@/lib/domain/documents/writeDocument";
import { plural, t } from "@/lib/i18n/t";

/** Exports and imports settings as files; every write goes through review. */
export function TransferPage() {
  const { tenant, failed, snapshot, applications, total } = useReadTenant();
  return (
    <div className="mx-auto w-full max-w-4xl space-y-6">
      <div className="space-y-1">
        <h1 className="text-xl font-semibold">{t`Import and export`}</h1>
        <p role="status" className="text-ink-muted">
          {tenant === null
            ? failed.length > 0
              ? t`The tenant could not be read: nothing can be exported or imported until it is.`
              : soFarText(applications.length, total)
            : readText(tenant)}
        </p>
      </div>
      <ReadFailureNotice reads={failed} />
      <Part title={t`Export`}>
        <ExportButtons tenant={tenant} />
      </Part>
      <Part title={t`Import`}>
        <ImportFile tenant={tenant} />
      </Part>
      <Part title={t`Restore files`}>
        <RestoreFiles snapshot={snapshot ?? null} />
      </Part>
      <Part title={t`Saved plan`}>
        <p className="text-ink-muted">
          {t`A plan exported from a review. Rejected if settings changed since.`}
        </p>
        <OpenPlanFile />
      </Part>
    </div>
  );
}

function soFarText(count: number, total: number | null): string {
  return total === null
    ? plural(
        count,
      )`Reading the tenant: # application so far|Reading the tenant: # applications so far`
    : plural(
        total,
      )`Reading the tenant: ${count} of # application so far|Reading the tenant: ${count} of # applications so far`;
}

function readText({ applications, snapshot: { listeners, readAt } }: ReadTenant): string {
  const both = plural(applications.length)`# application|# applications`;
  const time = timeText(readAt);
  return plural(
    listeners.length,
  )`${both} and # listener, read at ${time}|${both} and # listeners, read at ${time}`;
}

/** All settings as a file. It is made in the browser, of what is read already. */
function ExportButtons({ tenant }: { readonly tenant: ReadTenant | null }) {
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
        {t`The settings of each application, ready to import again. The CSV file can be edited in a spreadsheet: one application per row, codes separated by vertical bars.`}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={tenant === null} onClick={() => save("json")}>
          <Download aria-hidden className="size-4" />
          {t`Export JSON`}
        </Button>
        <Button disabled={tenant === null} onClick={() => save("csv")}>
          <Download aria-hidden className="size-4" />
          {t`Export CSV`}
        </Button>
        <a
          href="/dialgate-settings.schema.json"
          download
          className="inline-flex min-h-6 items-center text-sm text-accent underline"
        >
          {t`JSON schema`}
        </a>
      </div>
    </>
  );
}
