import { useMemo } from "react";
import { SkippedList } from "@/components/changes/reviewParts";
import type { RequestedChange, ReviewRequest } from "@/components/changes/request";
import { useReview } from "@/components/changes/useReview";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { type Import, importSettings } from "@/lib/domain/documents/importSettings";
import type { Reading } from "@/lib/domain/documents/reading";
import { DiffList } from "./DiffList";
import { ProblemList } from "./ProblemList";
import type { ReadTenant } from "@/components/session/useReadTenant";
import { withGoneText } from "@/lib/domain/bulk/words";
import { plural, t } from "@/lib/i18n/t";

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
  const mayReview = diffs.length > 0 && abilities.canWrite !== false;
  return (
    <div className="space-y-4">
      <h3 className="font-semibold break-words">{name}</h3>
      <p role="status">{summaryOf(result)}</p>
      {reading.tenantId !== null && reading.tenantId !== tenantId && (
        <Notice tone="warning" title={t`The file belongs to another tenant`}>
          <p className="break-all">
            {t`It names ${reading.tenantId}. Applications are matched by client id.`}
          </p>
        </Notice>
      )}
      {problems.length > 0 && <ProblemList problems={problems} />}
      <SkippedList
        skipped={unknown}
        heading={plural(
          unknown.length,
        )`# application not in this tenant, skipped|# applications not in this tenant, skipped`}
      />
      <SkippedList
        skipped={unpredictable}
        heading={plural(
          unpredictable.length,
        )`# application with unknown settings, left unchanged|# applications with unknown settings, left unchanged`}
      />
      {diffs.length > 0 && (
        <>
          <h4 className="font-semibold">{t`What would change`}</h4>
          <DiffList diffs={diffs} />
        </>
      )}
      {mayReview && (
        <Button
          variant="primary"
          onClick={() => openReview(requestOf(result, reading, applications))}
        >
          {plural(diffs.length)`Review # change|Review # changes`}
        </Button>
      )}
    </div>
  );
}

/** What the file comes to, a sentence each. */
function summaryOf({ diffs, unchanged, unchangedGone, problems }: Import): string {
  const change =
    diffs.length === 0
      ? t`Nothing to change.`
      : plural(diffs.length)`# application would change.|# applications would change.`;
  const same =
    unchanged + unchangedGone > 0 &&
    t`${withGoneText(unchanged, unchangedGone)} already set as in the file.`;
  const wrong =
    problems.length > 0 && plural(problems.length)`# problem in the file.|# problems in the file.`;
  return [change, same, wrong].filter((each) => each !== false).join(" ");
}

function requestOf(
  result: Import,
  reading: Reading,
  applications: ReadTenant["applications"],
): ReviewRequest {
  return {
    heading: plural(
      result.targets.length,
    )`Import settings for # application|Import settings for # applications`,
    ...changeOf(result),
    again: (now) => changeOf(importSettings(reading, now, applications)),
  };
}

function changeOf({ targets, unpredictable, problems }: Import): RequestedChange {
  const left = plural(
    problems.length,
  )`# problem in the file: the affected rows are skipped.|# problems in the file: the affected rows are skipped.`;
  return {
    targets,
    skipped: unpredictable.map(({ appId, reason }) => ({ appId, reason })),
    warnings: problems.length > 0 ? [left] : [],
  };
}
