"use client";

import Link from "next/link";
import { useMemo } from "react";
import { Section } from "@/components/ui/Section";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useReadTenant } from "@/components/session/useReadTenant";
import { Notice } from "@/components/ui/Notice";
import { readDocument } from "@/lib/domain/documents/readDocument";
import { DriftReport } from "./DriftReport";
import { StaleAcknowledgements } from "./StaleAcknowledgements";
import { StandardFile } from "./StandardFile";
import { useStandard } from "@/components/session/useStandard";

/** What is meant for the tenant, and how it differs from that. */
export function StandardPage() {
  const standard = useStandard();
  const { tenant, failure } = useReadTenant();
  const text = standard.file?.text ?? null;
  const reading = useMemo(() => (text === null ? null : readDocument(text)), [text]);
  return (
    <div className="max-w-4xl space-y-6">
      <div className="space-y-1">
        <h1 className="text-xl font-semibold">Standard</h1>
        <p className="text-ink-muted">
          The intended settings of this tenant, as a file: the settings of each application, and the
          findings of the{" "}
          <Link href="/audit" className="text-accent underline">
            audit
          </Link>{" "}
          that you accept. Keep it with other files under review, for example in a repository.
        </p>
      </div>
      <ReadFailureNotice failure={failure} />
      {standard.failed && (
        <Notice tone="warning" title="This browser cannot store the standard">
          Storage is blocked or full. The standard is lost when you leave the page.
        </Notice>
      )}
      <Section framed title="The standard">
        <StandardFile standard={standard} reading={reading} tenant={tenant} />
      </Section>
      <StaleAcknowledgements />
      {reading !== null && (
        <Section framed title="Drift">
          {tenant === null ? (
            <p role="status">
              {failure === null ? "Reading the tenant…" : "The tenant could not be read."}
            </p>
          ) : (
            <DriftReport reading={reading} tenant={tenant} />
          )}
        </Section>
      )}
    </div>
  );
}
