"use client";

import { FOREIGN_GROUP } from "@/lib/regions/rows";
import { GROUPS } from "@/lib/regions/visible";
import { useFilters } from "./urlState";

export function RegionFilter() {
  const [{ region }, setFilters] = useFilters();
  return (
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
  );
}
