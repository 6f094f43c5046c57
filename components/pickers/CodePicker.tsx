"use client";

import { ChevronDown } from "lucide-react";
import { Popover } from "radix-ui";
import type { KeyboardEvent } from "react";
import { useId, useState } from "react";
import { matchesSearch } from "@/lib/geo/search";
import { territory } from "@/lib/geo/territories";
import type { RegionRow } from "@/lib/domain/rows";
import { REGION_ROWS } from "@/lib/domain/rows";
import "@/components/ui/field.css";

interface CodePickerProps {
  readonly label: string;
  readonly title: string | undefined;
  readonly onPick: (code: number) => void;
}

/** A button that opens a search for a region, by name, ISO code or dial code. */
export function CodePicker({ label, title, onPick }: CodePickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger title={title}>
        {label} <ChevronDown aria-hidden className="size-3.5" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label="Choose a region"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="overview-popover"
        >
          <RegionSearch
            onPick={(code) => {
              onPick(code);
              setOpen(false);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Few enough to be seen; the search narrows them down. */
const MOST_SHOWN = 8;

function RegionSearch({ onPick }: { readonly onPick: (code: number) => void }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [current, setCurrent] = useState(0);
  const found = find(typed);
  const chosen = found[Math.min(current, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setCurrent(
        (before) => (Math.min(before, found.length - 1) + step + found.length) % found.length,
      );
    }
    if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      onPick(chosen.code);
    }
  };
  return (
    <div className="space-y-2">
      <label className="field w-full">
        <span className="sr-only">Region by name, ISO code or dial code</span>
        <input
          type="text"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.key}`}
          placeholder="Name, ISO or dial code"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setTyped(target.value);
            setCurrent(0);
          }}
        />
      </label>
      <ul id={`${id}-list`} role="listbox" aria-label="Regions">
        {found.map((row) => (
          <li
            key={row.key}
            id={`${id}-${row.key}`}
            role="option"
            aria-selected={row === chosen}
            className="overview-option"
            onClick={() => onPick(row.code)}
          >
            {row.name} +{row.code}
            {row.sharedWith.length > 0 && (
              <span className="block text-xs text-ink-muted">with {row.sharedWith.join(", ")}</span>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-ink-muted empty:sr-only">
        {found.length === 0 && "Nothing matches."}
      </p>
    </div>
  );
}

function find(typed: string): readonly RegionRow[] {
  const found: RegionRow[] = [];
  for (const row of REGION_ROWS) {
    if (found.length === MOST_SHOWN) break;
    const place = row.iso === null ? undefined : territory(row.iso);
    if (typed.trim() === "" || matchesSearch(typed, place, row.code)) found.push(row);
  }
  return found;
}
