"use client";

import { PageLink } from "@/components/ui/PageLink";
import { rich } from "@/components/ui/rich";
import { useMemo } from "react";
import { Part } from "@/components/ui/Part";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useReadTenant } from "@/components/session/useReadTenant";
import { Notice } from "@/components/ui/Notice";
import { readDocument } from "@/lib/domain/documents/readDocument";
import { DriftReport } from "./DriftReport";
import { StandardFile } from "./StandardFile";
import { useStandard } from "@/components/session/useStandard";
import { useAudit } from "@/components/audit/useAudit";
import { codesText } from "@/lib/domain/format";
import { Button } from "@/components/ui/Button";
import { plural, t } from "@/lib/i18n/t";
import { RULES } from "@/lib/domain/findings/rules";
import type { Acknowledgement } from "@/lib/domain/findings/acknowledgement";

/** The intended settings of the tenant, and how it differs from them. */
export function StandardPage() {
  const standard = useStandard();
  const { tenant, failed } = useReadTenant();
  const text = standard.file?.text ?? null;
  const reading = useMemo(() => (text === null ? null : readDocument(text)), [text]);
  const audit = (
    <PageLink href="/audit" className="text-accent underline">
      {t`audit`}
    </PageLink>
  );
  return (
    <div className="mx-auto w-full max-w-4xl space-y-6">
      <div className="space-y-1">
        <h1 className="text-xl font-semibold">{t`Standard`}</h1>
        <p className="text-ink-muted">
          {rich`The intended settings of this tenant, as a file: the settings of each application, and the findings of the ${audit} that you accept. Keep it with other files under review, for example in a repository.`}
        </p>
      </div>
      <ReadFailureNotice reads={failed} />
      {standard.failed && (
        <Notice tone="warning" title={t`This browser cannot store the standard`}>
          {t`Storage is blocked or full. The standard is lost when you leave the page.`}
        </Notice>
      )}
      <Part title={t`The standard`}>
        <StandardFile standard={standard} reading={reading} tenant={tenant} />
      </Part>
      <StaleAcknowledgements />
      {reading !== null && (
        <Part title={t`Drift`}>
          {tenant === null ? (
            <p role="status">
              {failed.length === 0 ? t`Reading the tenant…` : t`The tenant could not be read.`}
            </p>
          ) : (
            <DriftReport reading={reading} tenant={tenant} />
          )}
        </Part>
      )}
    </div>
  );
}

/** Acknowledgements of what is not found any more, or not like that: they excuse nothing. */
function StaleAcknowledgements() {
  const { snapshot, complete, sorted, standard } = useAudit();
  const { stale } = sorted;
  // Until everything is read, what is not found may still come.
  if (snapshot === undefined || !complete || stale.length === 0) return null;
  return (
    <Part title={t`Acknowledged, but no longer found`}>
      <p className="text-ink-muted">
        {plural(
          stale.length,
        )`# finding: fixed since, or grown since they were acknowledged. The latter have been reopened in the audit.|# findings: fixed since, or grown since they were acknowledged. The latter have been reopened in the audit.`}
      </p>
      <ul className="divide-y divide-line">
        {stale.map((each) => (
          <Stale
            key={JSON.stringify([each.rule, each.listenerIds, each.appIds, each.codes])}
            acknowledged={each}
            onRemove={() => void standard.withdraw(each)}
          />
        ))}
      </ul>
    </Part>
  );
}

interface StaleProps {
  readonly acknowledged: Acknowledgement;
  readonly onRemove: () => void;
}

function Stale({ acknowledged, onRemove }: StaleProps) {
  const { reason } = acknowledged;
  const label = labelOf(acknowledged);
  const muted = <span className="text-ink-muted">{reason}</span>;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
      <p className="min-w-0 break-words">{rich`${label}: ${muted}`}</p>
      <Button size="sm" aria-label={t`Remove: ${t`${label}: ${reason}`}`} onClick={onRemove}>
        {t`Remove`}
      </Button>
    </li>
  );
}

function labelOf({ rule, codes }: Acknowledgement): string {
  const label = RULES.find(({ id }) => id === rule)?.label ?? rule;
  return codes.length === 0 ? label : t`${label} (${codesText(codes)})`;
}
