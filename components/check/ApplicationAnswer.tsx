import Link from "next/link";
import { StatusLabel } from "@/components/console/status/StatusLabel";
import { CopyButton } from "@/components/ui/CopyButton";
import type { CheckedNumber } from "@/lib/domain/check/verdict";
import type { Snapshot } from "@/lib/domain/snapshot";
import { StageLink } from "./StageLink";

/** An application with the name to show: hostile input, text and nothing else. */
export interface NamedApplication {
  readonly appId: string;
  readonly name: string;
}

interface ApplicationAnswerProps {
  readonly application: NamedApplication;
  readonly code: number;
  readonly answer: CheckedNumber;
  readonly snapshot: Snapshot;
}

/** Whether one application lets codes through, what decides it, and what to do next. */
export function ApplicationAnswer(props: ApplicationAnswerProps) {
  const { application, code, answer, snapshot } = props;
  const { appId, name } = application;
  return (
    <div data-status={answer.status} data-verdict={answer.verdict} className="space-y-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <Link href={`/apps/${appId}?code=${code}`} className="text-accent underline break-words">
          {name}
        </Link>
        <StatusLabel status={answer.status} />
      </p>
      <p className="text-sm text-ink-muted">{answer.why.join(" ")}</p>
      <p className="text-sm">{answer.next}</p>
      <div className="flex flex-wrap gap-2">
        {answer.choice !== null && (
          <StageLink appId={appId} code={code} choice={answer.choice} snapshot={snapshot} />
        )}
        <CopyButton text={answer.toUser} label="Copy the sentence for the user" labelled />
      </div>
    </div>
  );
}
