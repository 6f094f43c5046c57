"use client";

import { OpenPlanFile } from "@/components/changes/OpenPlanFile";
import { counted, figure } from "@/lib/domain/format";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useReadTenant } from "@/components/session/useReadTenant";
import { ExportButtons } from "./ExportButtons";
import { ImportFile } from "./ImportFile";
import { Section } from "@/components/ui/Section";
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
            : `${counted(applications.length, "application")} and ${counted(tenant.snapshot.listeners.length, "listener")}, read at ${timeOf(tenant.snapshot.readAt)}`}
        </p>
      </div>
      <ReadFailureNotice failure={failure} />
      <Section framed title="Export">
        <ExportButtons tenant={tenant} />
      </Section>
      <Section framed title="Import">
        <ImportFile tenant={tenant} />
      </Section>
      <Section framed title="Restore files">
        <RestoreFiles snapshot={snapshot ?? null} />
      </Section>
      <Section framed title="Saved plan">
        <p className="text-ink-muted">
          A plan exported from a review. It is refused if the tenant has changed since.
        </p>
        <OpenPlanFile />
      </Section>
    </div>
  );
}

function timeOf(readAt: string): string {
  return new Date(readAt).toLocaleTimeString("en", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}
