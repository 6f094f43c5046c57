import { Notice } from "@/components/ui/Notice";
import type { ChangeTargets } from "@/lib/domain/bulk/changeTargets";
import { applicationsText } from "@/lib/domain/bulk/words";
import { figure } from "@/lib/domain/format";

interface OutcomeProps {
  /** Null as long as something is missing. */
  readonly result: ChangeTargets | null;
  readonly count: number;
  readonly missing: string | null;
}

/** How much the change would change; beside the buttons, so that it is always in sight. */
export function Outcome({ result, count, missing }: OutcomeProps) {
  return (
    <p role="status" className="mr-auto min-w-0 basis-52 grow self-center font-medium">
      {result === null ? missing : summary(result, count)}
    </p>
  );
}

interface PreviewProps {
  readonly result: ChangeTargets;
  readonly nameOf: (appId: string) => string | null;
}

/** Whom the change cannot reach, and what should be known of it before it is reviewed. */
export function Preview({ result, nameOf }: PreviewProps) {
  const { skipped, warnings } = result;
  if (skipped.length === 0 && warnings.length === 0) return null;
  return (
    <section aria-label="What to know" className="space-y-2 border-t border-line pt-3">
      {skipped.length > 0 && <Skipped skipped={skipped} nameOf={nameOf} />}
      {warnings.length > 0 && (
        <Notice tone="warning" title="Before you review">
          <ul className="list-disc space-y-1 pl-4">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

/** "Changes 9,800 of 10,000 applications; 200 are so already." */
function summary({ targets, skipped }: ChangeTargets, count: number): string {
  const already = count - targets.length - skipped.length;
  const changes =
    targets.length === 0
      ? `Changes none of ${applicationsText(count)}`
      : `Changes ${figure(targets.length)} of ${applicationsText(count)}`;
  const stay = already > 0 ? `; ${figure(already)} so already` : "";
  return `${changes}${stay}.`;
}

const MOST_NAMED = 100;

interface SkippedProps {
  readonly skipped: ChangeTargets["skipped"];
  readonly nameOf: (appId: string) => string | null;
}

function Skipped({ skipped, nameOf }: SkippedProps) {
  return (
    <details>
      <summary className="min-h-6 w-fit">
        {applicationsText(skipped.length)} cannot be changed: why?
      </summary>
      <ul className="list-disc space-y-1 pl-5">
        {skipped.slice(0, MOST_NAMED).map(({ appId, reason }) => (
          <li key={appId} className="break-words">
            <b className="font-medium">{nameOf(appId) ?? appId}</b>: {reason}
          </li>
        ))}
        {skipped.length > MOST_NAMED && <li>and {skipped.length - MOST_NAMED} more</li>}
      </ul>
    </details>
  );
}
