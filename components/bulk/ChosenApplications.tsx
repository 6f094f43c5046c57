import { useState } from "react";
import type { ChangedApplication } from "@/lib/domain/bulk/change";
import { applicationsText } from "@/lib/domain/bulk/words";

/** More than anyone reads here; the review names every one. */
const MOST_NAMED = 200;

/** How many applications are concerned; their names on demand. */
export function ChosenApplications({ apps }: { readonly apps: readonly ChangedApplication[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-6 w-fit">For {applicationsText(apps.length)}: which?</summary>
      {isOpen && (
        <ul className="max-h-40 list-disc overflow-y-auto pl-5" tabIndex={0} aria-label="Chosen">
          {apps.slice(0, MOST_NAMED).map(({ appId, name }) => (
            <li key={appId} className="break-words">
              {name || <code>{appId}</code>}
            </li>
          ))}
          {apps.length > MOST_NAMED && (
            <li>and {(apps.length - MOST_NAMED).toLocaleString("en")} more</li>
          )}
        </ul>
      )}
    </details>
  );
}
