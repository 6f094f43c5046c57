import { clsx } from "clsx";
import type { ReactNode } from "react";
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
      <button
        type="button"
        aria-pressed={isOn}
        className={clsx(
          "inline-flex min-h-7 items-center gap-1.5 rounded-full border bg-panel px-2.5 text-sm font-medium",
          isOn
            ? "border-accent outline-[Highlight] inset-ring inset-ring-accent forced-colors:outline-2"
            : "border-line hover:border-line-strong",
        )}
        onClick={onClick}
      >
        {children}
      </button>
    </li>
  );
}

interface ChipCountProps {
  /** Null as long as it cannot be told. */
  readonly count: number | null;
  /** Not all is counted yet. */
  readonly soFar?: boolean;
}

/** How many a filter would leave over. */
export function ChipCount({ count, soFar = false }: ChipCountProps) {
  return (
    <span className="min-w-[2ch] font-normal text-ink-muted tabular-nums">
      {count === null ? "…" : figure(count)}
      {/* It takes no room, so that nothing moves as it goes. */}
      {soFar && count !== null && <span className="inline-block w-0 whitespace-nowrap">+</span>}
    </span>
  );
}
