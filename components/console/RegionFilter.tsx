"use client";

import { GroupField } from "./GroupField";
import { useFilters } from "./state/urlState";

export function RegionFilter() {
  const [{ region }, setFilters] = useFilters();
  return <GroupField value={region} onValue={(next) => void setFilters({ region: next })} />;
}
