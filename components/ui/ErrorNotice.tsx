import { clsx } from "clsx";
import { type ReactNode, useState } from "react";
import { Button } from "./Button";
import { CopyButton } from "./CopyButton";
import { Countdown } from "./Countdown";
import { Notice } from "./Notice";
import { asksToWait, type DialgateError, explainError } from "@/lib/domain/errors";
import { t } from "@/lib/i18n/t";
import { rich } from "./rich";

interface ErrorNoticeProps {
  readonly error: DialgateError;
  /** What it kept from being done, where the page does not make that plain. */
  readonly what?: string;
  /** Offered as "Retry"; where Graph asked to wait, it happens by itself as well. */
  readonly onAgain?: () => void;
  readonly actions?: ReactNode;
}

/** An expected failure in words, with Graph's request id to copy. */
export function ErrorNotice({ error, what, onAgain, actions }: ErrorNoticeProps) {
  const { title, next } = explainError(error);
  const comesBack = onAgain !== undefined && asksToWait(error.code);
  return (
    <Notice
      tone="error"
      title={title}
      actions={onAgain === undefined ? actions : <Button onClick={onAgain}>{t`Retry`}</Button>}
    >
      {what !== undefined && <p className="text-ink">{what}</p>}
      <p className={clsx(comesBack && "sr-only")}>{next}</p>
      {comesBack && <ReadsAgain key={error.requestId} seconds={error.retryAfterSeconds} />}
      <p className="text-sm break-words">{error.message}</p>
      {error.requestId && (
        <p className="text-sm">
          {rich`Request id ${(<code className="break-all">{error.requestId}</code>)}`}{" "}
          <CopyButton text={error.requestId} label={t`Copy request id`} className="align-middle" />
        </p>
      )}
    </Notice>
  );
}

/** A read that Graph asked to wait with is made again by itself. */
function ReadsAgain({ seconds = 0 }: { readonly seconds: number | undefined }) {
  const [until] = useState(() => Date.now() + seconds * 1000);
  return (
    <p aria-hidden>
      <Countdown until={until}>
        {(left) =>
          left > 0
            ? t`Too many requests were sent. Retrying in ${left} s.`
            : t`Too many requests were sent. Retrying…`
        }
      </Countdown>
    </p>
  );
}
