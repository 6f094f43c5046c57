"use client";

import { Search } from "lucide-react";
import { FOREIGN_GROUP } from "@/lib/regions/rows";
import { GROUPS } from "@/lib/regions/visible";
import { useRegionList } from "./urlState";

/** What narrows the list of regions down. */
export function RegionSearch() {
  const [{ q, region }, setFilters] = useRegionList();
  return (
    <>
      <label className="field grow basis-48">
        <span className="sr-only">Search by name, ISO code or dial code</span>
        <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <input
          type="search"
          value={q}
          placeholder="Name, ISO or dial code"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => void setFilters({ q: target.value })}
        />
      </label>
      <label className="field">
        <span className="sr-only">Region</span>
        <select value={region} onChange={({ target }) => void setFilters({ region: target.value })}>
          <option value="">All regions</option>
          {GROUPS.filter((name) => name !== FOREIGN_GROUP).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
