import { useRegions, useView } from "../state/RegionsProvider";
import { memo } from "react";
import { sharedSentence } from "../state/announcements";
import { useCodeStatusLater } from "../state/useCodeStatus";
import { StatusLabel } from "../status/StatusLabel";
import { CHOICE_INFO } from "../status/status";
import { NotDelivered } from "@/components/ui/NotDelivered";
import { explain } from "@/lib/domain/explain";
import { joined } from "@/lib/domain/format";
import { isShared, namesOf } from "@/lib/domain/rows";
import { isReachable } from "@/lib/domain/status";
import { Choices } from "./Choices";
import { CodeFacts } from "./CodeFacts";

/** The details, focused when they are asked for and lie out of sight. */
const DETAILS_ID = "code-details";

/** Their heading, which names them. */
export const DETAILS_TITLE_ID = "code-details-title";

/** On a narrow screen the details stand far below the table: asking for them leads there. */
export function showDetails(): void {
  if (window.matchMedia("(min-width: 64rem)").matches) return;
  document.getElementById(DETAILS_ID)?.focus();
}

/** Everything known about the selected code. */
export function DetailsPanel() {
  const code = useView((view) => view.selected);
  const { statuses, canStage } = useRegions();
  return (
    <section
      id={DETAILS_ID}
      aria-labelledby={DETAILS_TITLE_ID}
      className="@container rounded-lg border border-line bg-panel px-4 py-3 lg:min-h-40 lg:flex-1 lg:overflow-y-auto lg:contain-strict"
      tabIndex={0}
    >
      {code !== null && statuses.has(code) ? (
        <CodeDetails code={code} />
      ) : (
        <>
          <h2 id={DETAILS_TITLE_ID} className="font-semibold">
            Details
          </h2>
          <p className="text-ink-muted">
            {code === null
              ? canStage
                ? "Click a territory on the map, or press Enter on it, to change whether codes are sent there. Details and other options appear here."
                : "Select a territory to see why it has its status."
              : `+${code} is not a calling code and is on no list of this application.`}
          </p>
        </>
      )}
    </section>
  );
}

const CodeDetails = memo(function CodeDetails({ code }: { readonly code: number }) {
  const { regions, channel, canStage } = useRegions();
  const { status, setStatus, stagedChoice } = useCodeStatusLater(code);
  const names = namesOf(code);
  const { sentences } = explain(code, setStatus, regions, channel);
  return (
    <div className="grid gap-4 @min-[38rem]:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
      <div className="space-y-2">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id={DETAILS_TITLE_ID} className="text-lg font-semibold">
            {names.length > 0 ? joined(names) : "Not a calling code"}{" "}
            <span className="font-mono font-normal whitespace-nowrap">+{code}</span>
          </h2>
          <StatusLabel status={setStatus} />
          {stagedChoice !== null && (
            <span className="font-medium text-staged">
              Staged: {CHOICE_INFO[stagedChoice].spoken}
            </span>
          )}
        </div>
        <p>{sentences.join(" ")}</p>
        {isReachable(status) && <NotDelivered />}
        <CodeFacts code={code} />
      </div>
      {!canStage && isShared(code) && <p>{sharedSentence(code)}</p>}
      {canStage && names.length > 0 && <Choices code={code} />}
    </div>
  );
});
