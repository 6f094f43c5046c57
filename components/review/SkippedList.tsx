import type { NameOf } from "@/components/saving/operationText";
import { Notice } from "@/components/ui/Notice";
import { ApplicationNames } from "./ApplicationNames";
import type { SkippedApplication } from "./useReview";
import { counted } from "./words";

interface SkippedListProps {
  readonly skipped: readonly SkippedApplication[];
  readonly nameOf: NameOf;
}

/** Applications that were asked for and stay as they are, by the reason why. */
export function SkippedList({ skipped, nameOf }: SkippedListProps) {
  const reasons = new Map<string, string[]>();
  for (const { appId, reason } of skipped) {
    const appIds = reasons.get(reason);
    if (appIds === undefined) reasons.set(reason, [appId]);
    else appIds.push(appId);
  }
  return (
    <Notice
      tone="warning"
      title={`${counted(skipped.length, "application")} cannot be changed and ${skipped.length === 1 ? "stays as it is" : "stay as they are"}`}
    >
      <ul className="space-y-2">
        {[...reasons].map(([reason, appIds]) => (
          <li key={reason}>
            <p className="break-words">{reason}</p>
            <ApplicationNames appIds={appIds} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
