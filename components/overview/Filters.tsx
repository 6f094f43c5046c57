"use client";

import { clsx } from "clsx";
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { memo } from "react";
import { listenerName } from "@/lib/domain/explain";
import { KINDS } from "@/lib/domain/overview/setting";
import type { Totals } from "@/lib/domain/overview/totals";
import { KIND_LABELS } from "@/lib/domain/overview/words";
import type { Snapshot } from "@/lib/domain/snapshot";
import { CodeFilter } from "./CodeFilter";
import { useOverviewUrl } from "./urlState";

interface FiltersProps {
  readonly totals: Totals;
  readonly snapshot: Snapshot | undefined;
}

/** Search and filters; each is in the address. */
export const Filters = memo(function Filters({ totals, snapshot }: FiltersProps) {
  const { filters, setUrl } = useOverviewUrl();
  const { kinds } = filters;
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox value={filters.q} onChange={(q) => void setUrl({ q })} />
        <CodeFilter
          verb="Allows"
          code={filters.allows}
          onChange={(allows) => void setUrl({ allows })}
        />
        <CodeFilter
          verb="Blocks"
          code={filters.blocks}
          onChange={(blocks) => void setUrl({ blocks })}
        />
        <ListenerFilter
          snapshot={snapshot}
          value={filters.listener}
          onChange={(listener) => void setUrl({ listener })}
        />
      </div>
      <ul aria-label="Filters" className="flex flex-wrap gap-1.5">
        {KINDS.map((kind) => {
          const isOn = kinds.includes(kind);
          if (totals.kinds[kind] === 0 && !isOn && kind === "unreadable") return null;
          const next = isOn ? kinds.filter((one) => one !== kind) : [...kinds, kind];
          return (
            <Chip key={kind} isOn={isOn} onClick={() => void setUrl({ kind: next })}>
              {KIND_LABELS[kind]} <Count count={totals.kinds[kind]} />
            </Chip>
          );
        })}
        <Chip
          isOn={filters.findings}
          onClick={() => void setUrl({ findings: filters.findings ? null : true })}
        >
          With findings <Count count={totals.findings} />
        </Chip>
      </ul>
    </div>
  );
});

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (q: string) => void;
}

function SearchBox({ value, onChange }: SearchBoxProps) {
  return (
    <label className="field grow basis-64">
      <span className="sr-only">Search by name or client id</span>
      <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
      <input
        type="search"
        value={value}
        placeholder="Name or client id"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

interface ChipProps {
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Chip({ isOn, onClick, children }: ChipProps) {
  return (
    <li>
      <button type="button" aria-pressed={isOn} className="status-chip" onClick={onClick}>
        {children}
      </button>
    </li>
  );
}

function Count({ count }: { readonly count: number }) {
  return <span className="font-normal text-ink-muted">{count.toLocaleString("en")}</span>;
}

interface ListenerFilterProps {
  readonly snapshot: Snapshot | undefined;
  readonly value: string | null;
  readonly onChange: (listener: string | null) => void;
}

const ListenerFilter = memo(
  function ListenerFilter({ snapshot, value, onChange }: ListenerFilterProps) {
    const listeners = [...(snapshot?.listeners ?? []), ...(snapshot?.unreadable ?? [])];
    const isKnown = value === null || listeners.some(({ id }) => id === value);
    return (
      <label className={clsx("field", value !== null && "overview-on")}>
        <span className="sr-only">Listener</span>
        <select
          className="max-w-52"
          value={value ?? ""}
          onChange={({ target }) => onChange(target.value || null)}
        >
          <option value="">Any listener</option>
          {!isKnown && <option value={value}>{value.slice(0, 60)} (unknown)</option>}
          {listeners.map((listener) => (
            <option key={listener.id} value={listener.id}>
              {listenerName(listener)}
            </option>
          ))}
        </select>
      </label>
    );
  },
  (before, after) => before.snapshot === after.snapshot && before.value === after.value,
);
