import { type ReactNode, useMemo } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { ApplicationNames } from "@/components/changes/ApplicationNames";
import { ByReason } from "@/components/changes/reviewParts";
import type { ReviewRequest } from "@/components/changes/request";
import { useReview } from "@/components/changes/useReview";
import { plural, t } from "@/lib/i18n/t";
import { DiffList } from "@/components/transfer/DiffList";
import { ProblemList } from "@/components/transfer/ProblemList";
import type { ReadTenant } from "@/components/session/useReadTenant";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import type { Reading } from "@/lib/domain/documents/reading";
import { type Drifted, driftFrom, matchesStandard } from "@/lib/domain/standard/drift";
import { withGoneText } from "@/lib/domain/bulk/words";

interface DriftReportProps {
  readonly reading: Reading;
  readonly tenant: ReadTenant;
}

/** How the tenant differs from the standard, and the plan that takes it back. */
export function DriftReport({ reading, tenant }: DriftReportProps) {
  const { abilities } = useAccount();
  const openReview = useReview();
  const { snapshot, applications } = tenant;
  const drift = useMemo(
    () => driftFrom(reading, snapshot, applications),
    [reading, snapshot, applications],
  );
  const { problems, added, missing, different, unpredictable } = drift;
  const unchanged = withGoneText(drift.unchanged, drift.unchangedGone);
  if (matchesStandard(drift)) {
    return (
      <Notice tone="success" title={t`The tenant matches the standard`}>
        {t`${unchanged} compared.`}
      </Notice>
    );
  }
  return (
    <div className="space-y-4">
      <p role="status">
        {plural(
          different.length,
        )`# application different, ${added.length} new, ${missing.length} missing, ${unpredictable.length} unknown. Unchanged: ${unchanged}.|# applications different, ${added.length} new, ${missing.length} missing, ${unpredictable.length} unknown. Unchanged: ${unchanged}.`}
      </p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <Group
        title={t`Different`}
        note={t`What returning to the standard would change, for each application.`}
        of={different}
      >
        <DiffList diffs={different} />
        {abilities.canWrite !== false && (
          <Button
            variant="primary"
            onClick={() => openReview(returnRequest(reading, tenant, drift.targets))}
          >
            {plural(
              different.length,
            )`Return # application to the standard…|Return # applications to the standard…`}
          </Button>
        )}
      </Group>
      <Group
        title={t`New`}
        note={t`In the tenant, but not in the standard. Update the standard once they are set as they should be.`}
        of={added}
      >
        <DriftedNames all={added} />
      </Group>
      <Group title={t`Missing`} note={t`In the standard, but not in the tenant.`} of={missing}>
        <DriftedNames all={missing} />
      </Group>
      <Group title={t`Unknown`} of={unpredictable}>
        <ByReason skipped={unpredictable} />
      </Group>
    </div>
  );
}

function returnRequest(
  reading: Reading,
  { applications }: ReadTenant,
  targets: ReviewRequest["targets"],
): ReviewRequest {
  return {
    heading: plural(
      targets.length,
    )`Return # application to the standard|Return # applications to the standard`,
    targets,
    again: (now) => ({ targets: driftFrom(reading, now, applications).targets }),
  };
}

/** By the names that the standard has for those that are gone. */
function DriftedNames({ all }: { readonly all: readonly Drifted[] }) {
  const names = useMemo(() => new Map(all.map(({ appId, name }) => [appId, name])), [all]);
  return <ApplicationNames appIds={[...names.keys()]} nameOf={(id) => names.get(id) ?? null} />;
}

interface GroupProps {
  readonly title: string;
  readonly note?: string;
  /** Whom it is about: where that is nobody, it is left out. */
  readonly of: readonly unknown[];
  readonly children: ReactNode;
}

function Group({ title, note, of, children }: GroupProps) {
  if (of.length === 0) return null;
  return (
    <section aria-label={title} className="space-y-2">
      <h3 className="font-semibold">{title}</h3>
      {note !== undefined && <p className="text-ink-muted">{note}</p>}
      {children}
    </section>
  );
}
