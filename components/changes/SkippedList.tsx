import type { NameOf } from "@/lib/domain/review/operationText";
import { Notice } from "@/components/ui/Notice";
import { ByReason } from "./ByReason";
import type { SkippedApplication } from "./useReview";
import { counted } from "@/lib/domain/format";

interface SkippedListProps {
  readonly skipped: readonly SkippedApplication[];
  readonly nameOf: NameOf;
}

/** Applications that were asked for and stay as they are, by the reason why. */
export function SkippedList({ skipped, nameOf }: SkippedListProps) {
  return (
    <Notice
      tone="warning"
      title={`${counted(skipped.length, "application")} cannot be changed and ${skipped.length === 1 ? "stays as it is" : "stay as they are"}`}
    >
      <ByReason skipped={skipped} nameOf={nameOf} />
    </Notice>
  );
}
