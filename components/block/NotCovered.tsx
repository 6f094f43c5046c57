import { ByReason } from "@/components/changes/reviewParts";
import type { SkippedApplication } from "@/components/changes/request";
import { counted } from "@/lib/domain/format";
import type { NameOf } from "@/lib/domain/review/operationText";
import { Notice } from "@/components/ui/Notice";

interface NotCoveredProps {
  readonly skipped: readonly SkippedApplication[];
  readonly nameOf: NameOf;
}

/** In an emergency, what stays open matters more than what is closed: it is said first, and loudly. */
export function NotCovered({ skipped, nameOf }: NotCoveredProps) {
  return (
    <Notice
      tone="error"
      title={`${counted(skipped.length, "application")} NOT covered: codes may still be sent from there`}
    >
      <ByReason skipped={skipped} nameOf={nameOf} />
      <p className="pt-2">Change these one by one, on their own pages or in Microsoft Graph.</p>
    </Notice>
  );
}
