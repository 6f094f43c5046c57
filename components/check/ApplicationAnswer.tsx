import { PageLink } from "@/components/ui/PageLink";
import { StatusLabel } from "@/components/console/status/StatusLabel";
import { CopyButton } from "@/components/ui/CopyButton";
import type { CheckedNumber } from "@/lib/domain/check/verdict";
import type { Status } from "@/lib/domain/status";
import type { Snapshot } from "@/lib/domain/snapshot";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { readStaged, stagedKey, writeStaged } from "@/components/console/state/store";
import { CHOICE_INFO } from "@/components/console/status/status";
import { Button } from "@/components/ui/Button";
import type { Application } from "@/lib/domain/application";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import type { Choice } from "@/lib/domain/choice";
import { codesText } from "@/lib/domain/format";
import { stagedReducer } from "@/lib/domain/staged";
import { t } from "@/lib/i18n/t";

interface ApplicationAnswerProps {
  readonly application: Application;
  readonly code: number;
  readonly answer: CheckedNumber;
  readonly snapshot: Snapshot;
}

/** Whether one application lets codes through, what decides it, and what to do next. */
export function ApplicationAnswer(props: ApplicationAnswerProps) {
  const { application, code, answer, snapshot } = props;
  const { appId } = application;
  return (
    <div data-status={answer.status} data-verdict={answer.verdict} className="space-y-1">
      <ApplicationStatus application={application} code={code} status={answer.status} />
      <p className="text-sm text-ink-muted">{answer.why.join(" ")}</p>
      <p className="text-sm">{answer.next}</p>
      <div className="flex flex-wrap gap-2">
        {answer.choice !== null && (
          <StageLink appId={appId} code={code} choice={answer.choice} snapshot={snapshot} />
        )}
        <CopyButton text={answer.toUser} label={t`Copy the message for the user`} labelled />
      </div>
    </div>
  );
}

interface ApplicationStatusProps {
  readonly application: Application;
  readonly code: number;
  readonly status: Status;
}

/** An application as the way to its page, with its status for a code. */
export function ApplicationStatus({ application, code, status }: ApplicationStatusProps) {
  const { appId, displayName: name } = application;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <PageLink href={`/apps/${appId}?code=${code}`} className="text-accent underline break-words">
        {name}
      </PageLink>
      <StatusLabel status={status} />
    </p>
  );
}

interface StageLinkProps {
  readonly appId: string;
  readonly code: number;
  readonly choice: Choice;
  readonly snapshot: Snapshot;
}

/** Stages the change in the application's page and goes there. Nothing is written by it. */
function StageLink({ appId, code, choice, snapshot }: StageLinkProps) {
  const { owner, abilities } = useAccount();
  const router = useRouter();
  const [isFull, setFull] = useState(false);
  const { settings } = applicationRegions(snapshot, appId);
  if (abilities.canWrite === false || settings === null) return null;
  const stage = () => {
    const key = stagedKey(owner, appId);
    const staged = readStaged(sessionStorage, key);
    const action = {
      type: "stage",
      channel: "sms",
      choices: { [code]: choice },
      current: settings,
    } as const;
    const isKept = writeStaged(sessionStorage, key, stagedReducer(staged, action));
    setFull(!isKept);
    if (isKept) router.push(`/apps/${appId}?code=${code}`);
  };
  return (
    <>
      <Button size="sm" onClick={stage}>
        {t`Stage “${CHOICE_INFO[choice].label}” for ${codesText([code])}`}
      </Button>
      {isFull && (
        <p role="alert" className="text-sm text-danger">
          {t`This browser’s storage is full, so nothing was staged. Open the application and stage it there.`}
        </p>
      )}
    </>
  );
}
