import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./Button";
import { CopyButton } from "./CopyButton";
import { Notice } from "./Notice";
import type { DialgateError } from "@/lib/domain/errors";
import { explainError } from "@/lib/domain/explainError";

interface ErrorNoticeProps {
  readonly error: DialgateError;
  /** What it kept from being done, where the page does not make that plain. */
  readonly what?: string;
  /** Offered as "Read again"; where Graph asked to wait, it happens by itself as well. */
  readonly onAgain?: () => void;
  readonly actions?: ReactNode;
}

/** An expected failure in words, with Graph's request id to copy. */
export function ErrorNotice({ error, what, onAgain, actions }: ErrorNoticeProps) {
  const { title, next } = explainError(error);
  return (
    <Notice
      tone="error"
      title={title}
      actions={onAgain === undefined ? actions : <Button onClick={onAgain}>Read again</Button>}
    >
      {what !== undefined && <p className="text-ink">{what}</p>}
      <p>{next}</p>
      {onAgain !== undefined && error.code === "throttled" && (
        <Countdown key={error.requestId} seconds={error.retryAfterSeconds ?? 0} />
      )}
      <p className="text-sm break-words">{error.message}</p>
      {error.requestId && (
        <p className="text-sm">
          Request id <code className="break-all">{error.requestId}</code>{" "}
          <CopyButton text={error.requestId} label="Copy request id" className="align-middle" />
        </p>
      )}
    </Notice>
  );
}

/** Reads that Graph asked to wait with come back by themselves. For the eye alone: see the text. */
function Countdown({ seconds }: { readonly seconds: number }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p aria-hidden className="tabular-nums">
      {left > 0 ? `Reads again by itself in ${left} s.` : "Reading again…"}
    </p>
  );
}
