import type { ReactNode } from "react";
import "./filterChip.css";
import { figure } from "@/lib/domain/format";

interface FilterChipProps {
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A filter that is on or off, as an item of a list of them. */
export function FilterChip({ isOn, onClick, children }: FilterChipProps) {
  return (
    <li>
      <button type="button" aria-pressed={isOn} className="filter-chip" onClick={onClick}>
        {children}
      </button>
    </li>
  );
}

/** How many a filter would leave over. */
export function ChipCount({ count }: { readonly count: number }) {
  return <span className="font-normal text-ink-muted">{figure(count)}</span>;
}
