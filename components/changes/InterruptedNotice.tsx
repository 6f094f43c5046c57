"use client";

import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import type { Names } from "@/lib/domain/review/operationText";
import { operationText } from "@/lib/domain/review/operationText";
import type { Unfinished } from "@/lib/run/unfinished";

interface InterruptedNoticeProps {
  readonly unfinished: Unfinished;
  readonly names: Names;
  readonly onFinish: () => void;
  readonly onReadAgain: () => void;
  readonly onDismiss: () => void;
}

/** A save that this tab did not see the end of: what Graph says is done, and what is left. */
export function InterruptedNotice(props: InterruptedNoticeProps) {
  const { unfinished, names, onFinish, onReadAgain, onDismiss } = props;
  const { record, rest, awaiting } = unfinished;
  const done = Math.max(0, record.planned - rest.length);
  if (awaiting) {
    return (
      <Notice
        tone="warning"
        title="Graph does not show your last save yet"
        actions={<Button onClick={onReadAgain}>Read again</Button>}
      >
        Every write was accepted; reads can lag behind. Saving is held back until it shows.
      </Notice>
    );
  }
  return (
    <Notice
      tone="warning"
      title="A save was interrupted"
      actions={
        <>
          <Button onClick={onFinish}>Review the rest</Button>
          <Button variant="quiet" onClick={onDismiss}>
            Leave it as it is
          </Button>
        </>
      }
    >
      <p>
        {done} of {record.planned} writes were done. Not done:
      </p>
      <ul className="list-disc pl-5">
        {rest.map((operation, index) => (
          <li key={index} className="break-words">
            {operationText(operation, names)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
