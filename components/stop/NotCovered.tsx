import { ApplicationNames } from "@/components/review/ApplicationNames";
import type { SkippedApplication } from "@/components/review/useReview";
import { counted } from "@/components/review/words";
import type { NameOf } from "@/components/saving/operationText";
import { Notice } from "@/components/ui/Notice";

interface NotCoveredProps {
  readonly skipped: readonly SkippedApplication[];
  readonly nameOf: NameOf;
}

/** In an emergency, what stays open matters more than what is closed: it is said first, and loudly. */
export function NotCovered({ skipped, nameOf }: NotCoveredProps) {
  const reasons = new Map<string, string[]>();
  for (const { appId, reason } of skipped) {
    const appIds = reasons.get(reason);
    if (appIds === undefined) reasons.set(reason, [appId]);
    else appIds.push(appId);
  }
  return (
    <Notice
      tone="error"
      title={`${counted(skipped.length, "application")} NOT covered: codes may still be sent from there`}
    >
      <ul className="space-y-2">
        {[...reasons].map(([reason, appIds]) => (
          <li key={reason}>
            <ApplicationNames appIds={appIds} nameOf={nameOf} />
            <p className="break-words">{reason}</p>
          </li>
        ))}
      </ul>
      <p className="pt-2">Change these one by one, on their own pages or in Microsoft Graph.</p>
    </Notice>
  );
}
