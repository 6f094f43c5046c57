"use client";

import { useRegions } from "../state/RegionsProvider";
import { useView } from "../state/useView";
import { CodeDetails } from "./CodeDetails";
import { DETAILS_ID, DETAILS_TITLE_ID } from "./showDetails";
import "./panel.css";

/** Everything there is to say of the selected code. */
export function DetailsPanel() {
  const code = useView((view) => view.selected);
  const { statuses, canStage } = useRegions();
  return (
    <section
      id={DETAILS_ID}
      aria-labelledby={DETAILS_TITLE_ID}
      className="details-panel"
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
                ? "Click a territory on the map, or press Enter on it, to change whether codes are sent there. What stands in the way, and what else can be done, is said here."
                : "Select a territory to see why it has its status."
              : `+${code} is no calling code and is in no list of this application.`}
          </p>
        </>
      )}
    </section>
  );
}
