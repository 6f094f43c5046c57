import type { DialgateError } from "@/lib/domain/errors";
import { t } from "@/lib/i18n/t";

/** Why a call of an action was refused before the action ran. */
type Code = "unexpected-address" | "invalid-input" | "too-many-requests";

/**
 * What such a call is answered with, as text: Next hands the text of an error to the page as it is,
 * and nothing else of it.
 */
export function refusalText(code: Code, retryAfterSeconds?: number): string {
  return `dialgate: ${[code, ...(retryAfterSeconds === undefined ? [] : [retryAfterSeconds])].join(" ")}`;
}

const TEXT = /^dialgate: (unexpected-address|invalid-input|too-many-requests)(?: (\d{1,5}))?$/;

/** The refusal in the text of an error; null where the text is none, and the call may have run. */
export function readRefusal(text: string): DialgateError | null {
  const [, code, seconds] = TEXT.exec(text) ?? [];
  if (code === undefined) return null;
  const message = t`Dialgate’s server did not accept the request. Nothing was written.`;
  return {
    code: code as Code, // TEXT names no other
    message,
    ...(seconds === undefined ? {} : { retryAfterSeconds: Number(seconds) }),
  };
}
