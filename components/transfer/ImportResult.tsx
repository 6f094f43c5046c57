import { useMemo } from "react";
import { SkippedList } from "@/components/changes/reviewParts";
import type { RequestedChange, ReviewRequest } from "@/components/changes/request";
import { useReview } from "@/components/changes/useReview";
import { counted } from "@/lib/domain/format";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { type Import, importSettings } from "@/lib/domain/documents/importSettings";
import type { Reading } from "@/lib/domain/documents/reading";
import { DiffList } from "./DiffList";
import { ProblemList } from "./ProblemList";
import type { ReadTenant } from "@/components/session/useReadTenant";
import { withGoneText } from "@/lib/domain/bulk/words";

interface ImportResultProps {
  readonly name: string;
  readonly reading: Reading;
  readonly tenant: ReadTenant;
}

/** What a file says, compared with the tenant: what is wrong in it, and what it would change. */
export function ImportResult({ name, reading, tenant }: ImportResultProps) {
  const { abilities, tenantId } = useAccount();
  const openReview = useReview();
  const { snapshot, applications } = tenant;
  const result = useMemo(
    () => importSettings(reading, snapshot, applications),
    [reading, snapshot, applications],
  );
  const { problems, unknown, unpredictable, diffs } = result;
  const { unchanged, unchangedGone } = result;
  const mayReview = diffs.length > 0 && abilities.canWrite !== false;
  return (
    <div className="space-y-4">
      <h3 className="font-semibold break-words">{name}</h3>
      <p role="status">
        {diffs.length === 0
          ? "Nothing to change."
          : `${counted(diffs.length, "application")} would change.`}{" "}
        {unchanged + unchangedGone > 0 &&
          `${withGoneText(unchanged, unchangedGone)} already set as in the file. `}
        {problems.length > 0 && `${counted(problems.length, "problem")} in the file.`}
      </p>
      {reading.tenantId !== null && reading.tenantId !== tenantId && (
        <Notice tone="warning" title="The file belongs to another tenant">
          <p className="break-all">
            It names {reading.tenantId}. Applications are matched by client id.
          </p>
        </Notice>
      )}
      {problems.length > 0 && <ProblemList problems={problems} />}
      <SkippedList skipped={unknown} title="not in this tenant, skipped" />
      <SkippedList skipped={unpredictable} title="with unknown settings, left unchanged" />
      {diffs.length > 0 && (
        <>
          <h4 className="font-semibold">What would change</h4>
          <DiffList diffs={diffs} />
        </>
      )}
      {mayReview && (
        <Button
          variant="primary"
          onClick={() => openReview(requestOf(result, reading, applications))}
        >
          Review {counted(diffs.length, "change")}
        </Button>
      )}
    </div>
  );
}

function requestOf(
  result: Import,
  reading: Reading,
  applications: ReadTenant["applications"],
): ReviewRequest {
  return {
    heading: `Import settings for ${counted(result.targets.length, "application")}`,
    ...changeOf(result),
    again: (now) => changeOf(importSettings(reading, now, applications)),
  };
}

function changeOf({ targets, unpredictable, problems }: Import): RequestedChange {
  const left = `${counted(problems.length, "problem")} in the file: the affected rows are skipped.`;
  return {
    targets,
    skipped: unpredictable.map(({ appId, reason }) => ({ appId, reason })),
    warnings: problems.length > 0 ? [left] : [],
  };
}
