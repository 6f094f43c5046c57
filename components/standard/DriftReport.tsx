import { type ReactNode, useMemo } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { ApplicationNames } from "@/components/changes/ApplicationNames";
import { ByReason } from "@/components/changes/reviewParts";
import type { ReviewRequest } from "@/components/changes/request";
import { useReview } from "@/components/changes/useReview";
import { counted } from "@/lib/domain/format";
import { DiffList } from "@/components/transfer/DiffList";
import { ProblemList } from "@/components/transfer/ProblemList";
import type { ReadTenant } from "@/components/session/useReadTenant";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import type { Reading } from "@/lib/domain/documents/reading";
import { type Drifted, driftFrom, isAsMeant } from "@/lib/domain/standard/drift";

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
  const { problems, added, missing, different, unpredictable, unchanged } = drift;
  const names = useMemo(
    () => new Map([...added, ...missing, ...unpredictable].map(({ appId, name }) => [appId, name])),
    [added, missing, unpredictable],
  );
  const nameOf = (appId: string) => names.get(appId) ?? null;
  if (isAsMeant(drift)) {
    return (
      <Notice tone="success" title="The tenant matches the standard">
        {counted(unchanged, "application")} compared.
      </Notice>
    );
  }
  return (
    <div className="space-y-4">
      <p role="status">
        {counted(different.length, "application")} different, {added.length} new, {missing.length}{" "}
        missing, {unpredictable.length} unknown; {unchanged} unchanged.
      </p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {different.length > 0 && (
        <Group
          title="Different"
          note="What returning to the standard would change, for each application."
        >
          <DiffList diffs={different} />
          {abilities.canWrite !== false && (
            <Button
              variant="primary"
              onClick={() => openReview(returnRequest(reading, tenant, drift.targets))}
            >
              Review the return of {counted(different.length, "application")}
            </Button>
          )}
        </Group>
      )}
      <Names
        title="New"
        note="In the tenant, but not in the standard. Update the standard once they are set as they should be."
        all={added}
        nameOf={nameOf}
      />
      <Names
        title="Missing"
        note="In the standard, but not in the tenant."
        all={missing}
        nameOf={nameOf}
      />
      {unpredictable.length > 0 && (
        <Group title="Unknown">
          <ByReason skipped={unpredictable} nameOf={nameOf} />
        </Group>
      )}
    </div>
  );
}

function returnRequest(
  reading: Reading,
  { applications }: ReadTenant,
  targets: ReviewRequest["targets"],
): ReviewRequest {
  return {
    heading: `Return ${counted(targets.length, "application")} to the standard`,
    targets,
    again: (now) => ({ targets: driftFrom(reading, now, applications).targets }),
  };
}

interface NamesProps {
  readonly title: string;
  readonly note: string;
  readonly all: readonly Drifted[];
  readonly nameOf: (appId: string) => string | null;
}

function Names({ title, note, all, nameOf }: NamesProps) {
  if (all.length === 0) return null;
  return (
    <Group title={title} note={note}>
      <ApplicationNames appIds={all.map(({ appId }) => appId)} nameOf={nameOf} />
    </Group>
  );
}

interface GroupProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

function Group({ title, note, children }: GroupProps) {
  return (
    <section aria-label={title} className="space-y-2">
      <h3 className="font-semibold">{title}</h3>
      {note !== undefined && <p className="text-ink-muted">{note}</p>}
      {children}
    </section>
  );
}
