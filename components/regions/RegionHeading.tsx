"use client";

import { SortHeading } from "@/components/ui/SortHeading";
import type { RegionSort } from "./urlState";
import { useRegionList } from "./urlState";

interface RegionHeadingProps {
  readonly sort: RegionSort;
  readonly className: string;
  readonly children: string;
}

export function RegionHeading({ sort, ...heading }: RegionHeadingProps) {
  const [filters, setFilters] = useRegionList();
  return (
    <SortHeading
      {...heading}
      sorted={filters.sort === sort ? filters.dir : null}
      onSort={(dir) => void setFilters({ sort, dir })}
    />
  );
}
