"use client";

import { GroupField } from "@/components/console/GroupField";
import { SearchField } from "@/components/console/SearchField";
import { useRegionList } from "./urlState";

/** What narrows the list of regions down. */
export function RegionSearch() {
  const [{ q, region }, setFilters] = useRegionList();
  return (
    <>
      <SearchField value={q} onValue={(next) => void setFilters({ q: next })} />
      <GroupField value={region} onValue={(next) => void setFilters({ region: next })} />
    </>
  );
}
