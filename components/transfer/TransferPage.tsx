"use client";

import { OpenPlanFile } from "@/components/changes/OpenPlanFile";
import { counted, figure, timeText } from "@/lib/domain/format";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useReadTenant } from "@/components/session/useReadTenant";
import { ExportButtons } from "./ExportButtons";
import { ImportFile } from "./ImportFile";
import { Part } from "@/components/ui/Part";
import { RestoreFiles } from "./RestoreFiles";

/** Settings out of the tenant and into it, as files; whatever is to be written goes to the review. */
export function TransferPage() {
  const { tenant, failure, snapshot, applications, total } = useReadTenant();
  return (
    <div className="max-w-4xl space-y-6">
      <div className="space-y-1">
        <h1 className="text-xl font-semibold">Import and export</h1>
        <p role="status" className="text-ink-muted">
          {tenant === null
            ? failure !== null
              ? "The tenant could not be read: nothing can be exported or imported until it is."
              : `Reading the tenant: ${figure(applications.length)}${total === null ? "" : ` of ${figure(total)}`} applications so far`
            : `${counted(applications.length, "application")} and ${counted(tenant.snapshot.listeners.length, "listener")}, read at ${timeText(tenant.snapshot.readAt)}`}
        </p>
      </div>
      <ReadFailureNotice failure={failure} />
      <Part title="Export">
        <ExportButtons tenant={tenant} />
      </Part>
      <Part title="Import">
        <ImportFile tenant={tenant} />
      </Part>
      <Part title="Restore files">
        <RestoreFiles snapshot={snapshot ?? null} />
      </Part>
      <Part title="Saved plan">
        <p className="text-ink-muted">
          A plan exported from a review. It is refused if the tenant has changed since.
        </p>
        <OpenPlanFile />
      </Part>
    </div>
  );
}
