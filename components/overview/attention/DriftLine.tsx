import { useMemo } from "react";
import { useReadTenant } from "@/components/session/useReadTenant";
import { useStandard } from "@/components/session/useStandard";
import { PageLink } from "@/components/ui/PageLink";
import { readDocument } from "@/lib/domain/documents/readDocument";
import { type Drift, driftFrom, matchesStandard } from "@/lib/domain/standard/drift";
import { AttentionItem } from "./AttentionItem";
import { plural, t } from "@/lib/i18n/t";

/** How many applications are not as the standard of this browser has them; nothing without one. */
export function DriftLine() {
  const { pending, file } = useStandard();
  const { tenant, failed } = useReadTenant();
  const text = file?.text ?? null;
  const drift = useMemo(() => {
    if (text === null || tenant === null) return null;
    return driftFrom(readDocument(text), tenant.snapshot, tenant.applications);
  }, [text, tenant]);
  const title = t`Drift`;
  if (pending) return <AttentionItem title={title} />;
  if (text === null) {
    return (
      <AttentionItem title={title}>
        <p>
          {t`No standard loaded.`}{" "}
          <PageLink href="/standard" className="text-accent underline">
            {t`Load a standard`}
          </PageLink>
        </p>
      </AttentionItem>
    );
  }
  if (drift === null || tenant === null) {
    return failed.length === 0 ? (
      <AttentionItem title={title} />
    ) : (
      <AttentionItem title={title}>{t`The tenant could not be read.`}</AttentionItem>
    );
  }
  return (
    <AttentionItem title={title} calls={!matchesStandard(drift)}>
      <p>
        <PageLink href="/standard" className={matchesStandard(drift) ? QUIET : LOUD}>
          {driftText(drift, tenant.applications.length)}
        </PageLink>
      </p>
    </AttentionItem>
  );
}

const QUIET = "underline";
const LOUD = "font-medium text-accent underline";

function driftText(drift: Drift, all: number): string {
  const differ = drift.different.length + drift.unpredictable.length;
  if (differ > 0)
    return plural(
      differ,
    )`# of ${all} applications differs from the standard|# of ${all} applications differ from the standard`;
  if (matchesStandard(drift)) return t`The tenant matches the standard`;
  if (drift.problems.length > 0) return t`The standard has errors`;
  return t`The standard is about other applications`;
}
