"use client";

import { Search } from "lucide-react";
import { useFilters } from "./urlState";

/** One box for a name, an ISO code or a dial code. */
export function SearchBox() {
  const [{ q }, setFilters] = useFilters();
  return (
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
  );
}
