import { memo } from "react";
import { sharedSentence } from "../state/announcements";
import { useRegions } from "../state/RegionsProvider";
import { useCodeStatusLater } from "../state/useCodeStatus";
import { StatusLabel } from "../status/StatusLabel";
import { CHOICE_INFO } from "../status/status";
import { explain, joined } from "@/lib/domain/explain";
import { isShared, namesOf } from "@/lib/domain/rows";
import { isReachable } from "@/lib/domain/status";
import { Choices } from "./Choices";
import { CodeFacts } from "./CodeFacts";
import { DETAILS_TITLE_ID } from "./showDetails";

export const CodeDetails = memo(function CodeDetails({ code }: { readonly code: number }) {
  const { regions, channel, canStage } = useRegions();
  const { status, setStatus, stagedChoice } = useCodeStatusLater(code);
  const names = namesOf(code);
  const { sentences } = explain(code, setStatus, regions, channel);
  return (
    <div className="details-columns">
      <div className="space-y-2">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id={DETAILS_TITLE_ID} className="text-lg font-semibold">
            {names.length > 0 ? joined(names) : "No calling code"}{" "}
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
        {isReachable(status) && (
          <p className="text-ink-muted">
            Allowed is not delivered: Microsoft also throttles and blocks by reputation.
          </p>
        )}
        <CodeFacts code={code} />
      </div>
      {!canStage && isShared(code) && <p>{sharedSentence(code)}</p>}
      {canStage && names.length > 0 && <Choices code={code} />}
    </div>
  );
});
