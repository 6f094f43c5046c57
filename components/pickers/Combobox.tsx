"use client";

import { Search } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useEffect, useId, useState } from "react";
import "@/components/ui/field.css";
import { figure } from "@/lib/domain/format";

export interface ComboboxOption {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly chosen: boolean;
}

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  /** Whether several options can be chosen at once. */
  readonly multiple: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What answers the query; the first ones are shown. */
  readonly options: readonly ComboboxOption[];
  readonly onPick: (key: string) => void;
}

/** More than fit; typing on narrows it down. */
const MOST_SHOWN = 50;

/** A text field that finds options and picks them: by arrow keys and Enter, or by a click. */
export function Combobox(props: ComboboxProps) {
  const { label, placeholder, multiple, query, onQuery, options, onPick } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const shown = options.slice(0, MOST_SHOWN);
  const isShown = isOpen && query.trim() !== "";
  useEscapeFirst(isShown, () => setOpen(false));

  const pick = (key: string) => {
    onPick(key);
    if (!multiple) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setOpen(true);
      if (isShown) setActive((before) => (before + step + shown.length) % shown.length);
    }
    const option = shown[active];
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Enter" && isShown && option !== undefined) pick(option.key);
  };

  return (
    <div className="space-y-1">
      <label htmlFor={id} className="text-sm text-ink-muted">
        {label}
      </label>
      <div className="field w-full">
        <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <input
          id={id}
          type="text"
          role="combobox"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={
            isShown && shown[active] !== undefined ? `${id}-${shown[active].key}` : undefined
          }
          value={query}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => {
            onQuery(target.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple || undefined}
        hidden={!isShown || shown.length === 0}
        className="bulk-options"
      >
        {isShown &&
          shown.map((option, index) => (
            <Option
              key={option.key}
              id={`${id}-${option.key}`}
              option={option}
              isActive={index === active}
              pick={() => {
                setActive(index);
                pick(option.key);
              }}
            />
          ))}
      </ul>
      <p role="status" className="text-sm text-ink-muted">
        {isShown && options.length === 0 && "Nothing matches."}
        {isShown &&
          options.length > MOST_SHOWN &&
          `The first ${MOST_SHOWN} of ${figure(options.length)}; type on to narrow it down.`}
      </p>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: ComboboxOption;
  readonly isActive: boolean;
  readonly pick: () => void;
}

function Option({ id, option: { label, detail, chosen }, isActive, pick }: OptionProps) {
  return (
    // The field keeps the focus, and with it the keys.
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      data-active={isActive || undefined}
      className="bulk-option"
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: "nearest" });
      }}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      <span aria-hidden className="w-4 shrink-0">
        {chosen && "✓"}
      </span>
      <span className="min-w-0 break-words">
        {label} <span className="text-ink-muted">{detail}</span>
      </span>
    </li>
  );
}

/** Escape closes the list first; the dialog around it listens on the document, so this is before. */
function useEscapeFirst(isShown: boolean, close: () => void): void {
  useEffect(() => {
    if (!isShown) return;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopImmediatePropagation();
      close();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  });
}
