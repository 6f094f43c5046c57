import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/CopyButton";
import { Notice } from "@/components/ui/Notice";
import type { DialgateError } from "@/lib/errors";
import { explainError } from "@/lib/explainError";

interface ErrorNoticeProps {
  readonly error: DialgateError;
  readonly actions?: ReactNode;
}

/** An expected failure in words, with Graph's request id to copy. */
export function ErrorNotice({ error, actions }: ErrorNoticeProps) {
  const { title, next } = explainError(error);
  return (
    <Notice tone="error" title={title} actions={actions}>
      <p>{next}</p>
      <p className="text-sm break-words">{error.message}</p>
      {error.requestId && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          Request id <code className="break-all">{error.requestId}</code>
          <CopyButton text={error.requestId} label="Copy request id" />
        </p>
      )}
    </Notice>
  );
}
