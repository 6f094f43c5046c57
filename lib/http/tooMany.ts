import { type DialgateError, worded } from "@/lib/domain/errors";
import { t } from "@/lib/i18n/t";

/** Refused by Dialgate's own server; nothing was sent to Graph. */
export function tooMany(retryAfterSeconds: number): DialgateError {
  const why = worded(
    () => t`Dialgate’s server did not accept the request. Nothing was sent to Microsoft Graph.`,
  );
  return { code: "too-many-requests", ...why, retryAfterSeconds };
}
