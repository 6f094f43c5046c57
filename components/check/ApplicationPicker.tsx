import { X } from "lucide-react";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { useApplications } from "@/components/session/useApplications";
import { type Application, matchesApplication } from "@/lib/domain/application";
import { MOST_APPLICATIONS } from "./urlState";

/** How many matches are listed; typing more narrows them down. */
const MOST_LISTED = 8;

interface ApplicationPickerProps {
  readonly chosen: readonly Application[];
  readonly onChoose: (appIds: readonly string[]) => void;
}

/** Which applications the numbers are checked for. */
export function ApplicationPicker({ chosen, onChoose }: ApplicationPickerProps) {
  const { applications, complete } = useApplications();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const title = useId();
  const ids = chosen.map(({ appId }) => appId);
  const found = useMemo(
    () => applications.filter(matchesApplication(wanted)),
    [applications, wanted],
  );
  const listed = found.filter(({ appId }) => !ids.includes(appId)).slice(0, MOST_LISTED);
  const full = chosen.length >= MOST_APPLICATIONS;
  return (
    <section aria-labelledby={title} className="space-y-2">
      <h2 id={title} className="font-medium">
        Applications
      </h2>
      <ul className="space-y-1">
        {chosen.map(({ appId, displayName: name }) => (
          <li key={appId} className="flex items-center gap-2 rounded-md border border-line px-2">
            <span className="min-w-0 grow break-words">{name}</span>
            <button
              type="button"
              className="grid size-7 place-items-center"
              aria-label={`Remove ${name}`}
              onClick={() => onChoose(ids.filter((id) => id !== appId))}
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
      <label className="block space-y-1">
        <span className="text-sm text-ink-muted">Add by name or client id</span>
        <input
          type="search"
          value={search}
          disabled={full}
          onChange={(event) => setSearch(event.target.value)}
          className="min-h-8 w-full rounded-md border border-line-strong bg-panel px-2"
        />
      </label>
      {complete && applications.length === 0 && (
        <p className="text-sm text-ink-muted">This tenant has no applications yet.</p>
      )}
      {full ? (
        <p className="text-sm text-ink-muted">{MOST_APPLICATIONS} at most.</p>
      ) : (
        <ul aria-label="Applications to add" className="space-y-0.5">
          {listed.map(({ appId, displayName }) => (
            <li key={appId}>
              <button
                type="button"
                className="min-h-7 w-full rounded-md px-2 text-left break-words hover:bg-line"
                onClick={() => onChoose([...ids, appId])}
              >
                {displayName || appId}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
