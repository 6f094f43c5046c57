"use client";

import { Search } from "lucide-react";
import { STATUS_INFO } from "@/components/console/status/status";
import type { Status } from "@/lib/domain/status";
import { STATUSES } from "@/lib/domain/status";
import { useApplicationFilters } from "./urlState";

interface ApplicationFiltersProps {
  readonly counts: Readonly<Record<Status, number>>;
}

/** How many applications have each status, which filters by it; and a search. */
export function ApplicationFilters({ counts }: ApplicationFiltersProps) {
  const [{ q, status }, setFilters] = useApplicationFilters();
  return (
    <>
      <ul aria-label="Status" className="flex flex-wrap gap-1.5">
        {STATUSES.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-pressed={status.includes(one)}
              className="status-chip"
              onClick={() =>
                void setFilters({
                  status: status.includes(one)
                    ? status.filter((other) => other !== one)
                    : [...status, one],
                })
              }
            >
              <span aria-hidden className="status-swatch" data-tone={one} />
              {STATUS_INFO[one].label}
              <span className="font-normal text-ink-muted">{counts[one].toLocaleString("en")}</span>
            </button>
          </li>
        ))}
      </ul>
      <label className="field grow basis-48">
        <span className="sr-only">Search applications by name or client id</span>
        <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <input
          type="search"
          value={q}
          placeholder="Application or client id"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => void setFilters({ q: target.value })}
        />
      </label>
    </>
  );
}
