import type { NameOf } from "@/lib/domain/review/operationText";
import { ApplicationNames } from "./ApplicationNames";
import type { SkippedApplication } from "./useReview";

interface ByReasonProps {
  readonly skipped: readonly SkippedApplication[];
  readonly nameOf: NameOf;
}

/** Applications that cannot be changed, those with the same reason together. */
export function ByReason({ skipped, nameOf }: ByReasonProps) {
  const reasons = new Map<string, string[]>();
  for (const { appId, reason } of skipped) {
    const appIds = reasons.get(reason);
    if (appIds === undefined) reasons.set(reason, [appId]);
    else appIds.push(appId);
  }
  return (
    <ul className="space-y-2">
      {[...reasons].map(([reason, appIds]) => (
        <li key={reason}>
          <p className="break-words">{reason}</p>
          <ApplicationNames appIds={appIds} nameOf={nameOf} />
        </li>
      ))}
    </ul>
  );
}
