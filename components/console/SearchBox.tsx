"use client";

import { SearchField } from "./SearchField";
import { useFilters } from "./state/urlState";

export function SearchBox() {
  const [{ q }, setFilters] = useFilters();
  return <SearchField value={q} onValue={(next) => void setFilters({ q: next })} />;
}
